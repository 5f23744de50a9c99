import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./support/course.ts";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, { readonly "@lentera/source": string }>>;
}

const folders = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
const published = folders
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest }))
  .filter(({ manifest }) => manifest.private !== true);
const entries = published.flatMap(({ folder, manifest }) => Object.values(manifest.exports).map((entry) => join(folder, entry["@lentera/source"])));

it("everything that is exported says in an editor what it is", () => {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([...entries, ...fileNames.filter((name) => name.endsWith(".d.ts"))], options);
  const checker = program.getTypeChecker();
  const exported = entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const module = source && checker.getSymbolAtLocation(source);
    return module ? checker.getExportsOfModule(module) : [];
  });
  const symbols = exported.map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  // @lentera/lrs-client/xapi hands on the types of @xapi/xapi, whose texts are not ours.
  const ours = symbols.filter(({ declarations }) => declarations?.[0]?.getSourceFile().fileName.includes("/node_modules/") === false);
  expect(ours.length).toBeGreaterThan(200);
  expect(ours.filter((symbol) => symbol.getDocumentationComment(checker).length === 0).map(({ name }) => name)).toEqual([]);
}, 60_000);
