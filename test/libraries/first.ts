import { compile } from "@lentera/compiler";
import { targets } from "@lentera/targets";

const files = [{ path: "start.md", value: "# Start\n\nGreet, then ask.\n" }];
const { packages, diagnostics } = await compile({ files, assets: [] }, { targets });
console.log(packages.length, "packages,", diagnostics.length, "findings");
