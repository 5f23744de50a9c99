// An LRS that only confirms: what is measured against it is the client.
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const given = JSON.parse(Buffer.concat(chunks).toString());
    const ids = (Array.isArray(given) ? given : [given]).map(({ id }) => id ?? randomUUID());
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(ids));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}/xapi/\n`));
