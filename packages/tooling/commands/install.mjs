import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isFresh, stamp } from "./fingerprint.mjs";
import { fail, isMain, npx, pnpm, root } from "./run.mjs";

const oldest = [20, 19];

/** Installs what the lockfile names, unless that is what stands there. */
export async function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    fail(`Lentera needs Node ${oldest.join(".")} or newer; this is Node ${process.versions.node}.`);
  }
  const manifests = readdirSync(join(root, "packages")).map((folder) => `packages/${folder}/package.json`);
  const wanted = fingerprint(["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "test/package.json", ...manifests]);
  if (existsSync(join(root, "node_modules/.modules.yaml")) && isFresh("install", wanted)) return;
  console.log("Installing dependencies …");
  // CI: pnpm then asks no questions.
  const env = { ...process.env, CI: "true" };
  const { code, output } = await npx(["--yes", pnpm, "install", "--frozen-lockfile"], { quiet: true, env });
  if (code !== 0) fail(`${output}\nThe dependencies could not be installed.`);
  stamp("install", wanted);
}

if (isMain(import.meta.url)) await install();
