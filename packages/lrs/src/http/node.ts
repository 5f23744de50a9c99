import type { IncomingMessage, ServerResponse } from "node:http";
import type { LrsRequest, LrsResponse } from "./message.ts";

/** A request of node:http as the LRS sees it. */
export function fromNode(request: IncomingMessage): LrsRequest {
  // A target may be a whole address, as proxies send it (RFC 9112, section 3.2.2).
  const target = (request.url ?? "/").replace(/^https?:\/\/[^/?]*/i, "");
  const [path = "", ...rest] = target.split("?");
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  return {
    method: request.method ?? "GET",
    path,
    query: rest.join("?"),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    body: hasBody ? request : undefined,
  };
}

/** Writes an answer; a body in pieces as fast as the other side reads it. */
export async function toNode(
  { status, headers, body }: LrsResponse,
  response: ServerResponse,
): Promise<void> {
  if (typeof body === "string" || body instanceof Uint8Array) {
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  response.writeHead(status, headers);
  try {
    for await (const piece of body ?? []) {
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  } catch {
    // The status is out already: only a cut connection can tell that the answer is not complete.
    response.destroy();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.on("drain", done);
    response.on("close", done);
  });
}
