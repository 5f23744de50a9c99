import { fail, runNode } from "../run.mjs";

/** What a script tells of itself on a line `@measured {…}`, and the seconds that it took. */
export async function measure(script, args, env = {}) {
  const begun = performance.now();
  const { code, output } = await runNode(script, args, { quiet: true, env: { ...process.env, ...env } });
  const wall = (performance.now() - begun) / 1000;
  if (code !== 0) fail(`${[script, ...args].join(" ")}\n${output}`);
  return { wall, ...JSON.parse(/@measured (.*)/.exec(output)[1]) };
}
