import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readAll } from "@lentera/compiler";
import type { PackageFile } from "@lentera/model";

const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

/** Serves the files of a package as any web server would; they may change meanwhile. */
export async function servePackage(files: () => readonly PackageFile[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
    const file = files().find((one) => one.path === path);
    response.writeHead(file ? 200 : 204, { "Content-Type": types[path.split(".").pop() ?? ""] ?? "image/x-icon" });
    void (file ? readAll(file) : Promise.resolve(new Uint8Array())).then((bytes) => response.end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
