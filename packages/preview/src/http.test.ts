import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { sendResponse } from "./http.ts";
import { sendFile } from "./package-files.ts";

const piece = new Uint8Array(1024 * 1024);

it("reads a film no faster than it is watched, and no further when nobody watches", async () => {
  let read = 0;
  let isClosed = false;
  async function* film(): AsyncGenerator<Uint8Array> {
    try {
      for (; read < 500; read++) yield piece;
    } finally {
      isClosed = true;
    }
  }
  const server = createServer((_, outgoing) => {
    void sendResponse(sendFile({ path: "film.mp4", size: 500 * piece.length, open: film }, null), outgoing).catch(() => {});
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  client.pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(read).toBeLessThan(50);
  client.destroy();
  await expect.poll(() => isClosed).toBe(true);
  server.close();
});

it.each([
  ["bytes=2-4", 206, "3", "234"],
  ["bytes=7-", 206, "3", "789"],
  ["bytes=4-2", 200, "10", "0123456789"],
  ["bytes=90-", 200, "10", "0123456789"],
  ["pages=1-2", 200, "10", "0123456789"],
])("answers to %j with code %i", async (range, status, length, body) => {
  const answer = sendFile({ path: "a.txt", size: 10, open: () => new TextEncoder().encode("0123456789") }, range);
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([status, length, body]);
});
