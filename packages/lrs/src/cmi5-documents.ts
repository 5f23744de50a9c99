import { isObject } from "@lentera/lrs-client/validate";
import type { DocumentName } from "./access.ts";
import type { RuleBreak } from "./cmi5-rules.ts";

/** The state document that the LMS writes before a launch (cmi5, section 10.0). */
export const launchData = "LMS.LaunchData";

/** What the rules for documents need to know of a session. */
export interface DocumentOwner {
  /** Canonical text of the learner's identifier. */
  readonly agent: string;
  readonly registration: string;
}

const languageList = /^[A-Za-z0-9-]+(?:,[A-Za-z0-9-]+)*$/;

export function isPreferences({ resource, id }: Pick<DocumentName, "resource" | "id">): boolean {
  return resource === "agent-profile" && id === "cmi5LearnerPreferences";
}

/** The first rule of cmi5 that a unit breaks by this request for a document; `content` is what it writes. */
export function documentBreak(
  document: DocumentName,
  content: Uint8Array | undefined,
  owner: DocumentOwner,
): RuleBreak | undefined {
  const { resource, method, agent, registration, id } = document;
  if (resource !== "activity-profile" && agent !== owner.agent)
    return { clause: "8.1.3", message: "The agent of a document must be the learner of the launch." };
  if (registration !== "" && registration !== owner.registration)
    return { clause: "8.1.4", message: "The registration of a document must be the one of the launch." };
  if (method === "GET") return undefined;
  // A DELETE that names no document means all of them.
  if (resource === "state" && (id === launchData || id === ""))
    return { clause: "10.0", message: `The document ${launchData} belongs to the LMS; a unit only reads it.` };
  if (!isPreferences(document) || content === undefined) return undefined;
  const { languagePreference, audioPreference } = readObject(content);
  if (typeof languagePreference !== "string" || !languageList.test(languagePreference))
    return { clause: "11.1", message: 'The preferences need "languagePreference", language tags with commas between them.' };
  if (audioPreference !== "on" && audioPreference !== "off")
    return { clause: "11.2", message: 'The preferences need "audioPreference", "on" or "off".' };
  return undefined;
}

function readObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
