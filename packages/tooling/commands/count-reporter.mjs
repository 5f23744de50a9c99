import { writeFileSync } from "node:fs";

/** Writes the numbers of a vitest run to the file that `LENTERA_COUNT` names. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") count.passed++;
        else if (state === "failed") failed++;
        else count.skipped++;
      }
      // A file that could not be loaded has no tests, and a broken hook fails none.
      if (failed === 0 && module.state() === "failed") failed = 1;
      count.failed += failed;
    }
    if (process.env.LENTERA_COUNT) writeFileSync(process.env.LENTERA_COUNT, JSON.stringify(count));
  }
}
