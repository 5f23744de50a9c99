import { Buffer } from "node:buffer";
import type { AttachmentContent, DeadLetter, QueuedStatement } from "../core/queue-store.ts";
import type { PreparedStatement } from "../core/statement.ts";

/** What one owner has in the file. */
export interface Drawer {
  readonly waiting: Map<string, QueuedStatement>;
  readonly aside: Map<string, { readonly statement: QueuedStatement; readonly reason: string }>;
}

// One line a change, fields parted by tabs: neither tabs nor line breaks stand in JSON as JSON.stringify writes it.

/** A statement was queued. */
export function addedLine(owner: string, { id, json, attachments }: QueuedStatement): string {
  const bytes = attachments?.map(({ sha2, contentType, content }) => [sha2, contentType, Buffer.from(content).toString("base64")]);
  return `+\t${JSON.stringify(owner)}\t${id}\t${json}${bytes ? `\t${JSON.stringify(bytes)}` : ""}\n`;
}

/** Statements were delivered. */
export function removedLine(owner: string, ids: readonly string[]): string {
  return `-\t${JSON.stringify(owner)}\t${ids.join(",")}\n`;
}

/** A queued statement was set aside. */
export function asideLine(owner: string, id: string, reason: string): string {
  return `!\t${JSON.stringify(owner)}\t${id}\t${JSON.stringify(reason)}\n`;
}

export function drawerOf(drawers: Map<string, Drawer>, owner: string): Drawer {
  const drawer = drawers.get(owner) ?? { waiting: new Map(), aside: new Map() };
  drawers.set(owner, drawer);
  return drawer;
}

/** Replays the lines of a file. A last line that a crash has cut off is left out. */
export function replay(text: string): Map<string, Drawer> {
  const drawers = new Map<string, Drawer>();
  const end = text.lastIndexOf("\n");
  if (end === -1) return drawers;
  for (const line of text.slice(0, end).split("\n")) {
    try {
      replayLine(drawers, line);
    } catch {
      // A line damaged by the disk: the others are still good.
    }
  }
  return drawers;
}

function replayLine(drawers: Map<string, Drawer>, line: string): void {
  const [kind, ownerJson = "", ids = "", rest = "", bytes] = line.split("\t");
  const { waiting, aside } = drawerOf(drawers, String(JSON.parse(ownerJson)));
  if (kind === "+") {
    JSON.parse(rest);
    waiting.set(ids, { id: ids, json: rest, ...(bytes !== undefined && { attachments: attachmentsOf(bytes) }) });
  } else if (kind === "-") {
    for (const id of ids.split(",")) waiting.delete(id);
  } else if (kind === "!") {
    const statement = waiting.get(ids);
    if (statement) aside.set(ids, { statement, reason: String(JSON.parse(rest)) });
    waiting.delete(ids);
  }
}

function attachmentsOf(json: string): AttachmentContent[] {
  return (JSON.parse(json) as readonly [string, string, string][]).map(([sha2, contentType, content]) => ({
    sha2,
    contentType,
    content: new Uint8Array(Buffer.from(content, "base64")),
  }));
}

/** The shortest lines that give the same drawers. */
export function* condensed(drawers: ReadonlyMap<string, Drawer>): Generator<string, void, undefined> {
  for (const [owner, { waiting, aside }] of drawers) {
    for (const { statement, reason } of aside.values()) {
      yield addedLine(owner, statement) + asideLine(owner, statement.id, reason);
    }
    for (const statement of waiting.values()) yield addedLine(owner, statement);
  }
}

export function lettersOf({ aside }: Drawer): DeadLetter[] {
  return [...aside.values()].map(({ statement, reason }) => ({
    statement: JSON.parse(statement.json) as PreparedStatement,
    reason,
  }));
}
