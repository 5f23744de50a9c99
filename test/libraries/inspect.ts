import { compile } from "@lentera/compiler";
import { inspectFiles } from "@lentera/inspect";
import { scorm12 } from "@lentera/targets";

const files = [{ path: "start.md", value: "# Start\n\nGreet, then ask.\n" }];
const { packages } = await compile({ files, assets: [] }, { targets: [scorm12] });

const complete = packages[0]?.files ?? [];
console.log(await inspectFiles("scorm12", complete));

const withoutPage = complete.filter(({ path }) => path !== "index.html");
for (const { severity, code, values } of await inspectFiles("scorm12", withoutPage)) console.log(severity, code, values);
