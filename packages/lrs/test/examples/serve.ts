import { serveLrs } from "@lentera/lrs";

const lrs = await serveLrs({
  port: 8099,
  database: "catatan.db",
  keys: [{ name: "kursus", secret: process.env.LRS_SECRET ?? "", scopes: ["write", "own"] }],
});
console.log(lrs.endpoint);
await lrs.close();
