import type { Transport } from "@lentera/lrs-client/core";

/**
 * `fetch` that speaks xAPI 1.0.3, the version that cmi5 and the launch of tincan.xml are made for. Where the LRS refuses
 * before it has taken anything, and says that it is one of 2.0, it is asked again in 2.0.0, and in that from there on.
 */
export function eitherVersion(): Transport {
  let version: string | undefined;
  let isAgreed = false;
  return async (url, request) => {
    const send = (spoken?: string): Promise<Response> =>
      fetch(url, (spoken === undefined ? request : { ...request, headers: { ...request.headers, "X-Experience-API-Version": spoken } }) as RequestInit);
    const answer = await send(version);
    isAgreed ||= answer.ok || answer.status === 404;
    if (isAgreed || answer.status !== 400 || !/^2\./.test(answer.headers.get("X-Experience-API-Version") ?? "")) return answer;
    const again = await send("2.0.0");
    if (again.status === 400) return answer;
    version = "2.0.0";
    return again;
  };
}
