import type { Element, ElementContent } from "hast";
import type { Table, TableCell } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { FileScope } from "../file-scope.ts";
import { plain } from "../plain.ts";
import { element, text } from "./element.ts";

/** A table that scrolls by itself on narrow screens. With an empty first corner the first column holds headers, too. */
export function table(scope: FileScope, state: State, node: Table): Element {
  const [head, ...rows] = node.children;
  const corner = head?.children[0];
  const rowHeaders =
    corner !== undefined && plain(corner.children) === "" && head !== undefined && head.children.length > 1;
  const cell = (part: TableCell, column: number, header: boolean): Element => {
    const align = node.align?.[column];
    const scopeOf = header ? "col" : rowHeaders && column === 0 ? "row" : undefined;
    const properties = { ...(align ? { className: [`align-${align}`] } : {}) };
    const children = state.all(part);
    if (header && children.length === 0) return element("td", properties, children);
    return scopeOf === undefined
      ? element("td", properties, children)
      : element("th", { scope: scopeOf, ...properties }, children);
  };
  const width = head?.children.length ?? 0;
  const line = (cells: readonly TableCell[], header: boolean): ElementContent =>
    element(
      "tr",
      {},
      Array.from({ length: width }, (_, column) =>
        cell(cells[column] ?? { type: "tableCell", children: [] }, column, header),
      ),
    );
  return element(
    "div",
    { className: ["table"], role: "group", tabIndex: 0, ariaLabel: scope.text("content.table") },
    [
      element("table", {}, [
        ...(head ? [element("thead", {}, [line(head.children, true)])] : []),
        ...(rows.length > 0
          ? [
              element(
                "tbody",
                {},
                state.wrap(
                  rows.map((row) => line(row.children, false)),
                  true,
                ),
              ),
            ]
          : []),
      ]),
      text("\n"),
    ],
  );
}
