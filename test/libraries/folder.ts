import { createReadStream, createWriteStream, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { compile, writeZip } from "@lentera/compiler";
import { inspector } from "@lentera/inspect";
import { cmi5 } from "@lentera/targets";

const folder = "examples/hello";
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => statSync(join(folder, path)).isFile());

const result = await compile(
  {
    name: basename(folder),
    files: paths.filter((path) => /\.(md|yaml)$/.test(path)).map((path) => ({ path, value: readFileSync(join(folder, path)) })),
    assets: paths.map((path) => ({ path, size: statSync(join(folder, path)).size, open: () => createReadStream(join(folder, path)) })),
  },
  { targets: [cmi5], inspect: inspector },
);

for (const { target, files } of result.packages) {
  await pipeline(Readable.from(writeZip(files)), createWriteStream(join(tmpdir(), `hello.${target}.zip`)));
  console.log(`hello.${target}.zip is written`);
}
