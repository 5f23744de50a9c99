import { readFileSync } from "node:fs";
import { compile } from "@lentera/compiler";
import { targets } from "@lentera/targets";
const [file, withTargets] = process.argv.slice(2);
const t = performance.now();
const { diagnostics } = await compile({ name: "a", files: [{ path: "a.md", value: readFileSync(file, "utf8") }], assets: [] }, { targets: withTargets ? targets : [] });
console.log(file, Math.round(performance.now() - t), "ms", diagnostics.length, JSON.stringify(Object.entries(Object.groupBy ? Object.groupBy(diagnostics, d => d.code) : {}).map(([k, v]) => k + v.length)), diagnostics[0]?.code);
