import type { Actor, LanguageMap, Statement } from "../core/statement.ts";
import { getPages } from "./get.ts";

type Cell = string | number | boolean | undefined;

const words = (map: LanguageMap | undefined): string | undefined => map?.["id"] ?? Object.values(map ?? {})[0];

function identifier(actor: Actor): string | undefined {
  const { account, mbox, mbox_sha1sum, openid } = actor;
  return account ? `${account.homePage}|${account.name}` : (mbox?.replace(/^mailto:/, "") ?? mbox_sha1sum ?? openid);
}

const columns: readonly (readonly [name: string, cell: (statement: Statement) => Cell])[] = [
  ["id", ({ id }) => id],
  ["timestamp", ({ timestamp }) => timestamp],
  ["stored", ({ stored }) => stored],
  ["actor", ({ actor }) => identifier(actor)],
  ["actor name", ({ actor }) => actor.name],
  ["verb", ({ verb }) => verb.id],
  ["verb text", ({ verb }) => words(verb.display)],
  ["object", ({ object }) => ("id" in object ? object.id : object.objectType)],
  ["object name", ({ object }) => ("definition" in object ? words(object.definition?.name) : undefined)],
  ["object type", ({ object }) => ("definition" in object ? object.definition?.type : object.objectType)],
  ["success", ({ result }) => result?.success],
  ["completion", ({ result }) => result?.completion],
  ["scaled score", ({ result }) => result?.score?.scaled],
  ["raw score", ({ result }) => result?.score?.raw],
  ["lowest score", ({ result }) => result?.score?.min],
  ["highest score", ({ result }) => result?.score?.max],
  ["response", ({ result }) => result?.response],
  ["duration", ({ result }) => result?.duration],
  ["registration", ({ context }) => context?.registration],
  ["parent", ({ context }) => context?.contextActivities?.parent?.[0]?.id],
];

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  // A spreadsheet runs what begins like a formula: learners' answers must stay text.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Header of the table. */
export const csvHeader = `${columns.map(([name]) => name).join(",")}\r\n`;

/** A statement as a row of the table (RFC 4180). */
export function csvRow(statement: Statement): string {
  return `${columns.map(([, cell]) => written(cell(statement))).join(",")}\r\n`;
}

/** Statements as a table, page by page; the header comes first unless a checkpoint goes on. */
export async function* getCsv(...parameters: Parameters<typeof getPages>): AsyncGenerator<string, void, undefined> {
  const [, , options] = parameters;
  if (!(await options?.checkpoint?.load())) yield csvHeader;
  for await (const { statements } of getPages(...parameters)) yield statements.map(csvRow).join("");
}
