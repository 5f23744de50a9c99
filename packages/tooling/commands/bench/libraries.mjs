import { join } from "node:path";
import { root } from "../run.mjs";
import { measure } from "./measure.mjs";

/** Rows of the LRS client and of the LRS: each against its peers in the same run, as `npm run bench` in the packages does. */
export async function libraryRows({ queued, stored }) {
  const script = (name) => join(root, "packages", name, "bench/bench.mjs");
  const client = await measure(script("lrs-client"), ["--rows", "--rounds", "12", "--statements", queued]);
  const lrs = await measure(script("lrs"), ["--rows", "--statements", stored]);
  return [...client.rows, ...lrs.rows];
}
