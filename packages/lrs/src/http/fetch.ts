import type { LrsRequest, LrsResponse } from "./message.ts";

/** A Request as the LRS sees it. */
export function fromFetch(request: Request): LrsRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    body: request.body ?? undefined,
  };
}

/** An answer as a Response; a body in pieces stays one. */
export function toFetch({ status, headers, body }: LrsResponse): Response {
  if (body === undefined || typeof body === "string") return new Response(body ?? null, { status, headers });
  if (body instanceof Uint8Array) return new Response(Uint8Array.from(body), { status, headers });
  return new Response(streamOf(body), { status, headers });
}

function streamOf(body: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
