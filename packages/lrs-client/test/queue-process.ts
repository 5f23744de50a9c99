// A program of its own, so that it can be killed: queues statements in a file and sends them, or only goes on
// with what is in the file. It says "queued" when all are in the file, "empty" when all have been delivered.
import { basic, connect, createSender } from "../src/core/index.ts";
import { fileStore } from "../src/stores/file.ts";
import { statement } from "./fixtures.ts";

const [endpoint = "", path = "", first = "0", count = "0"] = process.argv.slice(2);
const store = fileStore(path);
const connection = connect({ endpoint, credentials: basic("antrean", "rahasia"), timeout: 400 });
let saved = 0;
const sender = createSender(connection, {
  limit: { bytes: 1_000_000_000, count: 1_000_000 },
  store: {
    ...store,
    async add(owner, statements) {
      await store.add(owner, statements);
      saved += statements.length;
      if (saved === Number(count)) process.stdout.write("queued\n");
    },
  },
});
sender.onDeadLetter(({ error }) => {
  process.stdout.write(`refused ${error.kind} ${error.status ?? ""}\n`);
});
for (let number = 0; number < Number(count); number++) void sender.send(statement(Number(first) + number));
await sender.flush();
await sender.close();
await store.close?.();
process.stdout.write("empty\n");
process.exit(0);
