import { request as plain, Agent, type IncomingMessage } from "node:http";
import { request as secure, Agent as SecureAgent } from "node:https";
import { Buffer } from "node:buffer";
import type { Transport, TransportResponse } from "../core/transport.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const secureAgent = new SecureAgent({ keepAlive: true, maxSockets: 16 });

class Answer implements TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly #content: Buffer;

  constructor(message: IncomingMessage, content: Buffer) {
    this.status = message.statusCode ?? 0;
    this.#content = content;
    this.headers = {
      get(name) {
        const value = message.headers[name.toLowerCase()];
        return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
      },
    };
  }

  text(): Promise<string> {
    return Promise.resolve(this.#content.toString("utf8"));
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(new Uint8Array(this.#content).buffer);
  }
}

/** Node's own HTTP with kept connections: two to three times the requests a second of its `fetch`. */
export const transport: Transport = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const target = new URL(url);
    const isSecure = target.protocol === "https:";
    if (!isSecure && target.protocol !== "http:") throw new TypeError(`${target.protocol} is not HTTP.`);
    const content = typeof body === "string" ? Buffer.from(body) : body;
    const outgoing = (isSecure ? secure : plain)(
      target,
      {
        method,
        agent: isSecure ? secureAgent : agent,
        headers: body === undefined && method === "GET" ? headers : { ...headers, "Content-Length": content?.length ?? 0 },
        ...(signal && { signal }),
      },
      (message) => {
        const chunks: Buffer[] = [];
        message.on("data", (chunk: Buffer) => chunks.push(chunk));
        message.on("end", () => {
          resolve(new Answer(message, Buffer.concat(chunks)));
        });
        message.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(content);
  });

/** Octets of a text in UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text);
}
