import { serveLrs } from "../src/index.ts";

// A server in a process of its own, for the bench and the durability test: `node server.mjs <database>`.
const server = await serveLrs({
  port: 0,
  database: process.argv[2] ?? "memory",
  keys: [{ name: "bench", secret: "bench" }],
});
process.stdout.write(`${server.endpoint}\n`);
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
