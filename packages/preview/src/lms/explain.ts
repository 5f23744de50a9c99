import type { Say } from "./say.ts";

/** What a SCORM call means, in words for people who teach. */
export function explainScorm(say: Say, method: string, [element = "", value = ""]: readonly string[], result: string): string {
  const name = method.replace(/^LMS/, "");
  if (name === "Initialize") return say("lms.say.initialize");
  if (name === "Commit") return say("lms.say.commit");
  if (name === "Finish" || name === "Terminate") return say("lms.say.finish");
  if (name === "GetValue") return say("lms.say.get", { element, value: shorten(result) || say("lms.say.empty") });
  if (name === "SetValue") return explainElement(say, element.replace(/^cmi\.core\./, "cmi."), value);
  return "";
}

function explainElement(say: Say, element: string, raw: string): string {
  const value = valueWord(say, raw);
  const [, list, , field = ""] = /^cmi\.(interactions|objectives)\.(\d+)\.(.*)$/.exec(element) ?? [];
  if (list === "interactions") return explainInteraction(say, field, raw) ?? say("lms.say.other", { element, value: shorten(raw) });
  if (list === "objectives") return say("lms.say.objective", { field, value });
  switch (element) {
    case "cmi.lesson_status":
      return say("lms.say.status", { value });
    case "cmi.completion_status":
      return say("lms.say.completion", { value });
    case "cmi.success_status":
      return say("lms.say.success", { value });
    case "cmi.score.raw":
      return say("lms.say.score", { value: raw });
    case "cmi.score.scaled":
      return say("lms.say.scaled", { value: raw });
    case "cmi.progress_measure":
      return say("lms.say.progress", { value: Math.round(Number(raw) * 100) });
    case "cmi.lesson_location":
    case "cmi.location":
      return say("lms.say.location", { value: raw });
    case "cmi.suspend_data":
      return say("lms.say.state", { n: raw.length });
    case "cmi.exit":
      return say("lms.say.exit", { value });
    case "cmi.session_time":
      return say("lms.say.time", { value: raw });
    default:
      return say("lms.say.other", { element, value: shorten(raw) });
  }
}

function explainInteraction(say: Say, field: string, value: string): string | undefined {
  if (field === "id") return say("lms.say.question", { id: value });
  if (field === "student_response" || field === "learner_response") return say("lms.say.answer", { value: shorten(value) });
  if (field === "result") return say("lms.say.result", { value: valueWord(say, value) });
  return undefined;
}

/** A value of a standard's vocabulary in the user's words. */
export function valueWord(say: Say, value: string): string {
  return say.word(`lms.value.${value}`) ?? shorten(value);
}

export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
