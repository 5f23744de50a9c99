import type { Cmi5Au, Cmi5LmsOptions, Cmi5Registration, LaunchMode } from "./cmi5-types.ts";
import { cmi5Extensions } from "./cmi5-vocabulary.ts";

/** The address that opens the unit (cmi5, section 8.1). */
export function launchUrl(
  au: Cmi5Au,
  { id, learner }: Cmi5Registration,
  activityId: string,
  options: Pick<Cmi5LmsOptions, "endpoint" | "fetchUrl"> & { readonly fetchToken: string },
): string {
  const fetchUrl = new URL(options.fetchUrl);
  fetchUrl.searchParams.set("token", options.fetchToken);
  const parameters: Readonly<Record<string, string>> = {
    endpoint: options.endpoint,
    fetch: fetchUrl.href,
    actor: JSON.stringify({ objectType: "Agent", ...learner }),
    registration: id,
    activityId,
  };
  // Appended as text: the unit's own query must come through unchanged.
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  const [address = "", fragment] = au.url.split("#", 2);
  return `${address}${address.includes("?") ? "&" : "?"}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** The document LMS.LaunchData (cmi5, section 10.2). */
export function launchDocument(
  au: Cmi5Au,
  session: string,
  launchMode: LaunchMode,
  launchParameters: string | undefined,
  returnURL: string | undefined,
): object {
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: "Activity", id: au.id }] },
      extensions: { [cmi5Extensions.session]: session },
    },
    launchMode,
    launchMethod: au.launchMethod ?? "AnyWindow",
    moveOn: au.moveOn ?? "NotApplicable",
    ...(au.masteryScore === undefined ? {} : { masteryScore: au.masteryScore }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(returnURL === undefined ? {} : { returnURL }),
    ...(au.entitlementKey === undefined ? {} : { entitlementKey: { courseStructure: au.entitlementKey } }),
  };
}

/** The context extensions of the `launched` statement (cmi5, section 9.6.3). */
export function launchExtensions(
  au: Cmi5Au,
  mode: LaunchMode,
  url: string,
  launchParameters: string | undefined,
): object {
  return {
    [cmi5Extensions.launchMode]: mode,
    [cmi5Extensions.launchUrl]: url,
    [cmi5Extensions.moveOn]: au.moveOn ?? "NotApplicable",
    ...(au.masteryScore === undefined ? {} : { [cmi5Extensions.masteryScore]: au.masteryScore }),
    ...(launchParameters === undefined ? {} : { [cmi5Extensions.launchParameters]: launchParameters }),
  };
}
