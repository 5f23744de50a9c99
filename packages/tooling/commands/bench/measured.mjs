// Runs `lentera` with the arguments given and tells on stderr what it took: seconds of CPU and megabytes.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../run.mjs";

const { main } = await import(pathToFileURL(join(root, "packages/cli/dist/main.js")).href);
process.exitCode = await main(process.argv.slice(2));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stderr.write(`\n@measured ${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })}\n`);
