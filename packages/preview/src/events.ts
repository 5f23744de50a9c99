import type { ServerResponse } from "node:http";

/** Server-sent events to every open page of the preview. */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "keep-alive" });
    response.write("retry: 1000\n\n");
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  send(name: string, data: unknown, to: Iterable<ServerResponse> = this.#listeners): void {
    for (const response of to) response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    for (const response of this.#listeners) response.end();
  }
}
