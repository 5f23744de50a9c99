import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { pipeline, Readable, type Transform } from "node:stream";
import { HttpError, type LrsRequest } from "./message.ts";

/** Asked once, with what has come, when a body grows beyond `bytes`; throws to have no more of it. */
export interface Gate {
  readonly bytes: number;
  pass(begin: Buffer): Promise<void>;
}

/** The whole body, decompressed, at most `limit` bytes; more is refused with 413 before it is held. */
export async function readBody(request: LrsRequest, limit: number, gate?: Gate): Promise<Buffer> {
  if (request.body === undefined) return Buffer.alloc(0);
  const announced = Number(request.header("content-length") ?? 0);
  if (announced > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let closed = gate;
  try {
    for await (const chunk of decompressed(request.body, request.header("content-encoding"))) {
      length += chunk.byteLength;
      if (length > limit) throw tooLarge(limit);
      chunks.push(chunk);
      if (closed === undefined || length <= closed.bytes) continue;
      await closed.pass(Buffer.concat(chunks, length));
      closed = undefined;
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new HttpError(400, `The request body cannot be read: ${reason}.`);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(limit: number): HttpError {
  return new HttpError(
    413,
    `The request body is larger than ${limit} bytes, which is the limit of this LRS; send less at once.`,
  );
}

function decompressed(body: AsyncIterable<Uint8Array>, encoding = "identity"): AsyncIterable<Uint8Array> {
  switch (encoding.trim().toLowerCase()) {
    case "identity":
    case "":
      return body;
    case "gzip":
    case "x-gzip":
      return through(body, createGunzip());
    case "deflate":
      return through(body, createInflate());
    case "br":
      return through(body, createBrotliDecompress());
    default:
      throw new HttpError(
        415,
        `The content encoding "${encoding}" is not known; send gzip, deflate, br or none.`,
      );
  }
}

function through(body: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Uint8Array> {
  // The reader of the transform gets the error, also one of the source.
  return pipeline(Readable.from(body, { objectMode: false }), transform, () => undefined);
}
