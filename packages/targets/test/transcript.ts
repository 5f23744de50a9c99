import type { PlayerInput, TrackingDriver } from "@lentera/model";
import type { BrowserEnvironment } from "../src/scorm/browser-environment.ts";
import { answered, playerInput } from "./learner.ts";
import { TestLms, type SessionOptions } from "./lms.ts";

type CreateDriver = (input: PlayerInput, environment: BrowserEnvironment) => TrackingDriver;

/** One call as a transcript shows it; a violation of the standard is shown too, and fails the test. */
function line(lms: TestLms, from: number): string[] {
  return lms.calls.slice(from).map(({ method, arguments: values, result, error, violation }) => {
    const call = `${method}(${values.map((value) => JSON.stringify(value)).join(", ")})`;
    const answer = method.endsWith("GetValue") ? ` → ${JSON.stringify(result)}` : result === "true" ? "" : ` → ${JSON.stringify(result)}`;
    return `  ${call}${answer}${error === "0" || method.endsWith("GetValue") ? "" : ` [${error}]`}${violation === undefined ? "" : ` VIOLATION ${violation}`}`;
  });
}

/**
 * Plays the steps of a transcript against an LMS and writes down what the LMS was told. Steps stand at the line's
 * start, calls are indented; `#` lines are kept.
 *
 *     launch [scored=no] [mode=review] [credit=no-credit] [interactions=no] [mastery=80]
 *     view PAGE · answer ID VALUE [POINTS/OF] · progress 0.5 · score 80 · complete · pass 80 · fail 40 [final]
 *     save TEXT [xN] · commit · hide · leave · kill · cut · mend · wait SECONDS
 */
export async function play(transcript: string, version: "1.2" | "2004", create: CreateDriver): Promise<{ text: string; lms: TestLms }> {
  const lms = new TestLms(version);
  const out: string[] = [];
  let driver: TrackingDriver | undefined;
  const told: string[] = [];
  for (const step of transcript.split("\n")) {
    if (step.startsWith("  ")) continue;
    out.push(step);
    if (step === "" || step.startsWith("#")) continue;
    const from = lms.calls.length;
    const said: string[] = [];
    driver = await act(step, lms, driver, create, said, told);
    out.push(...line(lms, from), ...told.splice(0), ...said);
  }
  return { text: out.join("\n"), lms };
}

async function act(step: string, lms: TestLms, driver: TrackingDriver | undefined, create: CreateDriver, said: string[], told: string[]): Promise<TrackingDriver | undefined> {
  const [word = "", rest = ""] = [step.split(" ")[0], step.slice(step.indexOf(" ") + 1)];
  const grade = { points: Number(rest.split(" ")[0]), outOf: 100 };
  switch (word) {
    case "launch": {
      const settings = Object.fromEntries(step.split(" ").slice(1).map((pair) => pair.split("=") as [string, string]));
      lms.hidden = false;
      lms.forget();
      const made = create(playerInput({ scored: settings["scored"] !== "no" }), lms.environment(settings as SessionOptions));
      made.onStatus?.((status, trouble) => told.push(`  ! ${status}${trouble === undefined ? "" : ` ${trouble}`}`));
      const { learner: _learner, ...launch } = await made.open();
      said.push(`  = ${JSON.stringify(launch)}`);
      return made;
    }
    case "view":
      driver?.record({ type: "page-viewed", pageId: rest, title: rest });
      break;
    case "answer":
      driver?.record(answered(rest));
      break;
    case "progress":
      driver?.record({ type: "progressed", progress: Number(rest) });
      break;
    case "score":
      driver?.record({ type: "scored", grade });
      break;
    case "complete":
      driver?.record({ type: "completed" });
      break;
    case "pass":
      driver?.record({ type: "passed", grade });
      break;
    case "fail":
      driver?.record({ type: "failed", grade, final: rest.endsWith("final") });
      break;
    case "save": {
      const [text = "", times] = rest.split(" x");
      driver?.saveState(text.repeat(Number(times ?? 1)));
      break;
    }
    case "hide":
      lms.hidden = true;
      said.push(`  = ${String(await driver?.commit())}`);
      break;
    case "commit":
      said.push(`  = ${String(await driver?.commit())}`);
      break;
    case "leave":
      driver?.close();
      break;
    case "kill":
      lms.forget();
      return undefined;
    case "cut":
    case "mend":
      lms.connected = word === "mend";
      break;
    case "wait":
      lms.wait(Number(rest) * 1000);
      break;
    default:
      throw new Error(`no such step: ${step}`);
  }
  return driver;
}
