import ts from "typescript";

/** Types that only compute others, or stand for what a package of others exports. */
const computing: ReadonlySet<string> = new Set(["Optional", "words", "XAPI", "XapiClass"]);

/** Types that declarations of the packages below `scope` mention and that no entry exports, as `name in file`. */
export function unreachableTypes(entries: readonly string[], scope: string): string[] {
  const program = ts.createProgram(entries, { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const meant = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const fileOf = (symbol: ts.Symbol): string => symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(scope));

  const exported = new Set<ts.Symbol>();
  for (const entry of entries) {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) exported.add(meant(symbol));
  }

  const found = new Set<string>();
  function visit(node: ts.Node): void {
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) {
      const type = meant(symbol);
      const isOurs = fileOf(type).startsWith(scope) && !(type.flags & ts.SymbolFlags.TypeParameter);
      if (isOurs && !exported.has(type) && !computing.has(type.name)) found.add(`${type.name} in ${fileOf(type).slice(scope.length)}`);
    }
    ts.forEachChild(node, visit);
  }
  files.forEach(visit);
  return [...found].sort();
}
