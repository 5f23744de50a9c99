import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Stop } from "../exit.ts";
import type { Say } from "../language.ts";
import { codeOf } from "../reasons.ts";
import { fileStop } from "./failure.ts";

/** An LRS under a name, in the profile file. */
export interface Profile {
  readonly endpoint: string;
  readonly key?: string;
  readonly secret?: string;
  /** Bearer token, instead of key and secret. */
  readonly token?: string;
}

const example = '{"office": {"endpoint": "https://lrs.example.go.id/xapi/", "key": "…", "secret": "…"}}';

/** Where profiles are; `LENTERA_LRS_PROFILES` overrules. */
export function profileFile(): string {
  const { LENTERA_LRS_PROFILES, XDG_CONFIG_HOME, APPDATA } = process.env;
  if (LENTERA_LRS_PROFILES) return LENTERA_LRS_PROFILES;
  if (process.platform === "win32") return join(APPDATA ?? join(homedir(), "AppData/Roaming"), "lentera", "lrs.json");
  return join(XDG_CONFIG_HOME || join(homedir(), ".config"), "lentera", "lrs.json");
}

/** Profiles by name, none where there is no file. @throws Stop where others may read the file, or it is none */
export function readProfiles(say: Say): ReadonlyMap<string, Profile> {
  const file = profileFile();
  const value = readSecretFile(file, say);
  if (value === undefined) return new Map();
  const bad = (): Stop => new Stop(say("lrs.badProfiles", { file, example }));
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad();
  return new Map(
    Object.entries(value).map(([name, profile]) => {
      if (!isProfile(profile)) throw bad();
      return [name, profile];
    }),
  );
}

function isProfile(value: unknown): value is Profile {
  if (typeof value !== "object" || value === null) return false;
  const parts = new Map(Object.entries(value));
  const isText = (name: string): boolean => parts.get(name) === undefined || typeof parts.get(name) === "string";
  return typeof parts.get("endpoint") === "string" && ["key", "secret", "token"].every(isText);
}

/**
 * A JSON file with secrets in it; undefined where there is none. Its text never comes into an error.
 *
 * @throws Stop where its permissions let others read it
 */
export function readSecretFile(file: string, say: Say): unknown {
  let text: string;
  try {
    // Windows keeps rights elsewhere: the folder of the user is closed to others by default.
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new Stop(say("lrs.secretOpen", { file }));
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error instanceof Stop ? error : fileStop(error, file, "lrs.noFile", say);
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
