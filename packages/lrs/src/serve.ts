import { createServer, maxHeaderSize } from "node:http";
import type { Socket } from "node:net";
import { once } from "node:events";
import { createCore } from "./create-lrs.ts";
import { fromNode, toNode } from "./http/node.ts";
import type { LrsServer, ServeOptions } from "./lrs-types.ts";

/** Starts an LRS that listens. Rejects when the port is taken, the database cannot be opened or a key is none. */
export async function serveLrs(options: ServeOptions = {}): Promise<LrsServer> {
  const { port = 8099, host = "127.0.0.1" } = options;
  const lrs = await createCore(options);
  const server = createServer((request, response) => {
    const answered = lrs.handle(fromNode(request)).then((answer) => {
      // What was not read of a refused body must not be taken for the next request.
      if (!request.complete && answer.status >= 400) response.setHeader("connection", "close");
      return toNode(answer, response);
    });
    answered.catch((error: unknown) => {
      response.destroy();
      options.onError?.(error);
    });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket));
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    await lrs.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The LRS cannot listen at ${host}:${port}: ${reason}. Choose another port.`, {
      cause: error,
    });
  }
  const address = server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return {
    path: lrs.path,
    port: listening,
    endpoint: `http://${shownHost}:${listening}${lrs.path}/`,
    fetch: (request, access) => lrs.fetch(request, access),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Requests under way may end; after that nothing holds the port.
      const timer = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(timer);
      await lrs.close();
    },
  };
}

/** Answers what never became a request; without this it gets a status and no word. */
function refuse({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, message] =
    code === "HPE_HEADER_OVERFLOW"
      ? [
          "431 Request Header Fields Too Large",
          `The address and headers have more than ${maxHeaderSize / 1024} KB; send less in them.`,
        ]
      : code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? ["408 Request Timeout", "The request did not come in time; send it again."]
        : ["400 Bad Request", "The request is not HTTP, or was cut off."];
  const head = `content-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(message)}`;
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${head}\r\n\r\n${message}`);
  // Time to read it; whoever does not close after that holds the connection no longer.
  setTimeout(() => socket.destroy(), 1000).unref();
}
