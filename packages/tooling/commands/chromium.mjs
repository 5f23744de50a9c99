import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function* candidates() {
  if (process.env.LENTERA_CHROMIUM) yield process.env.LENTERA_CHROMIUM;
  if (process.platform === "win32") {
    for (const base of ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name])) {
      if (!base) continue;
      yield join(base, "Google/Chrome/Application/chrome.exe");
      yield join(base, "Chromium/Application/chrome.exe");
      yield join(base, "Microsoft/Edge/Application/msedge.exe");
    }
    return;
  }
  if (process.platform === "darwin") {
    for (const base of ["/Applications", join(homedir(), "Applications")]) {
      for (const name of ["Google Chrome", "Chromium", "Microsoft Edge"]) yield join(base, `${name}.app/Contents/MacOS/${name}`);
    }
  }
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) if (folder) yield join(folder, name);
  }
}

/** Path of a Chromium, Chrome or Edge on this machine; `LENTERA_CHROMIUM` wins. */
export function findChromium() {
  for (const path of candidates()) {
    try {
      accessSync(path, process.platform === "win32" ? constants.F_OK : constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not here: the next place.
    }
  }
  return undefined;
}

/** The browser, installed from the distribution where it is missing and that is possible. */
export async function provideChromium() {
  return findChromium() ?? ((await installPackage()) ? findChromium() : undefined);
}

async function installPackage() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isDebian()) return false;
  console.log("Installing Chromium from the distribution …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { quiet: true, env, timeout: 600_000 };
  await run("apt-get", ["update"], options);
  const { code } = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  return code === 0;
}

function isDebian() {
  return existsSync("/etc/os-release") && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}
