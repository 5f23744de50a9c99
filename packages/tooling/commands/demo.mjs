import { join, relative } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root, runNode } from "./run.mjs";

const course = join("examples", "layanan-prima-asn");
const output = join("dist", "demo");
const targets = "scorm12,scorm2004,scorm2004-3rd,cmi5,xapi,web";
const lentera = join(root, "packages/cli/bin/lentera.js");

await install();
await build({ types: false });

const { code } = await runNode(lentera, ["build", course, "-t", targets, "-o", output]);
if (code !== 0) process.exit(code);

if (process.argv.includes("--preview")) {
  process.exit((await runNode(lentera, ["preview", course])).code);
}
const packages = join(relative(process.cwd(), root), output);
console.log(`
The packages are in ${packages}. What next?
  See it          npm run demo -- --preview
  Into Moodle     add the activity "SCORM package" and upload ${join(packages, "layanan-prima-asn.scorm12.zip")}
  Your own course npx lentera new my-course`);
