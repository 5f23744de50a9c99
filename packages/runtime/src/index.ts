export * from "./behaviour.ts";
export { start } from "./start.ts";
