import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** Most bytes of a request that the preview takes. */
const largestBody = 16 * 1024 * 1024;

/** A request of node:http in the form that web libraries take. */
export async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(incoming.url ?? "/", origin), { method, headers, ...(hasBody && { body: await readBody(incoming) }) });
}

async function readBody(incoming: IncomingMessage): Promise<ArrayBuffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming) {
    bytes += part.length;
    if (bytes > largestBody) throw new RangeError("the request is too large");
    parts.push(part);
  }
  const whole = new Uint8Array(bytes);
  whole.set(Buffer.concat(parts));
  return whole.buffer;
}

/** Sends an answer of a web library through node:http, as fast as it is read: a film must not wait in the memory. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  await pipeline(response.body ?? [], outgoing);
}
