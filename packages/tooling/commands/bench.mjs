// `npm run bench`: courses, the LRS client and the LRS in one table. `-- --queued 100000 --stored 1000000` is the full size.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { courseRows } from "./bench/course-rows.mjs";
import { libraryRows } from "./bench/libraries.mjs";
import { endWith } from "./bench/table.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";

const { values } = parseArgs({
  options: {
    /** Statements through the client's queue, with faults. */
    queued: { type: "string", default: "20000" },
    /** Statements that the LRS holds when it is asked. */
    stored: { type: "string", default: "100000" },
  },
});
await install();
await build({ types: false });

const scratch = mkdtempSync(join(tmpdir(), "lentera-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const rows = [...(await courseRows(scratch)), ...(await libraryRows(values))];
// Wall times and, with shared caches and cores, CPU times mean little on a machine that others keep busy.
endWith([...rows, ["processors, and programs that wanted one in the last minute", `${availableParallelism()}, ${loadavg()[0].toFixed(1)}`]]);
