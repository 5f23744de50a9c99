export * from "./behaviour.ts";
