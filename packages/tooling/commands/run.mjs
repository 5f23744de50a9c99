import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the workspace. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/**
 * Runs a program without a shell, so that paths with spaces and Windows behave alike.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options]
 *   `quiet` gathers the output instead of showing it.
 * @returns {Promise<{ code: number, output: string }>} code 127 where the program cannot be started
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
      timeout: options.timeout,
      windowsHide: true,
    });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    const end = (code) => done({ code, output: Buffer.concat(chunks).toString() });
    child.on("error", (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Runs a Node script of the workspace or of a dependency. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** The package manager of the workspace, as npx knows it. */
export const pnpm = "pnpm@12.21.0";

/** npx as a script: on Windows `npx` is a batch file, which Node starts only through a shell. */
export function npx(args, options) {
  const places = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), "npx-cli.js"),
    join(dirname(process.execPath), "node_modules/npm/bin/npx-cli.js"),
    join(dirname(process.execPath), "../lib/node_modules/npm/bin/npx-cli.js"),
  ];
  const script = places.find((place) => place && place.endsWith("npx-cli.js") && existsSync(place));
  return script ? runNode(script, args, options) : run("npx", args, options);
}

/** Says something and stops the command. */
export function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

/** True where the module is the program that was started. */
export function isMain(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
}
