import type { AddressInfo } from "node:net";
import type { TestLrs } from "./test-lrs.ts";

/** A test LRS behind a port. */
export interface Listening {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Serves a test LRS on 127.0.0.1 (Node only), with CORS for any origin. Resets break the socket, hangs hold it.
 *
 * @throws Error (EADDRINUSE) where the port is taken
 */
export async function listen(lrs: TestLrs, port = 0): Promise<Listening> {
  const { createServer } = await import("node:http");
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      outgoing.setHeader("Access-Control-Allow-Origin", incoming.headers.origin ?? "*");
      outgoing.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match");
      outgoing.setHeader("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE");
      outgoing.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through");
      if (incoming.method === "OPTIONS") {
        outgoing.writeHead(204).end();
        return;
      }
      const { method = "GET" } = incoming;
      const request = new Request(new URL(incoming.url ?? "/", "http://127.0.0.1"), {
        method,
        headers: Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : [])),
        ...(method !== "GET" && method !== "HEAD" && { body: new Uint8Array(Buffer.concat(chunks)) }),
      });
      void lrs.handle(request).then(
        async (response) => {
          outgoing.writeHead(response.status, Object.fromEntries(response.headers));
          outgoing.end(new Uint8Array(await response.arrayBuffer()));
        },
        () => incoming.socket.destroy(),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(lrs.endpoint).pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
