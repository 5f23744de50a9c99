import type { Reporter, Unit } from "@lentera/model";

/** Units of one id, capitals apart: an LMS keeps results by it, and the names of launch documents are made from it. */
export function checkUnits(units: readonly Unit[], reporter: Reporter): void {
  const known = new Map<string, Unit>();
  for (const unit of units) {
    const id = unit.id.toLowerCase();
    const first = known.get(id);
    if (first === undefined) {
      known.set(id, unit);
      continue;
    }
    const origin = unit.modules[0]?.origin;
    const values = { id: unit.id, module: unit.title, other: first.title };
    reporter.report({ code: "course/units-same-id", severity: "error", values, ...(origin && { origin }) });
  }
}
