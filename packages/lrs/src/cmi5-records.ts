import { createHash } from "node:crypto";
import type { Access, StatementJson } from "./access.ts";
import { launchData } from "./cmi5-documents.ts";
import type { Cmi5LmsOptions, Cmi5Registration, Cmi5Session } from "./cmi5-types.ts";
import type { Lrs } from "./lrs-types.ts";

const lmsAccess: Access = {
  authority: { objectType: "Agent", name: "LMS", account: { homePage: "urn:lentera:lms", name: "lms" } },
  scopes: new Set(["all"]),
};

/** What the LMS itself reads and writes in the LRS. Methods reject when the LRS refuses. */
export class LmsRecords {
  readonly #lrs: Pick<Lrs, "fetch" | "path">;
  readonly #options: Cmi5LmsOptions;

  constructor(lrs: Pick<Lrs, "fetch" | "path">, options: Cmi5LmsOptions) {
    this.#lrs = lrs;
    this.#options = options;
  }

  now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  /** An id of the LMS, another one in every registration (cmi5, section 8.1.4): documents and records stay apart. */
  activityId(registration: string, publisherId: string): string {
    const hash = createHash("sha1").update(publisherId).digest("hex").slice(0, 16);
    return new URL(`cmi5/${registration}/${hash}`, this.#options.endpoint).href;
  }

  async putLaunchData(session: Pick<Cmi5Session, "activityId">, registration: Cmi5Registration, data: object): Promise<void> {
    const query = new URLSearchParams({
      activityId: session.activityId,
      agent: JSON.stringify({ objectType: "Agent", ...registration.learner }),
      registration: registration.id,
      stateId: launchData,
    });
    await this.#request("PUT", `${this.#lrs.path}/activities/state?${query.toString()}`, data);
  }

  async write(statement: StatementJson): Promise<void> {
    await this.#request("POST", `${this.#lrs.path}/statements`, statement);
    this.#options.onStatement?.(statement);
  }

  /** Path of the first page of a registration's statements; the answer's `more` is the next. */
  firstPage(registration: string): string {
    return `${this.#lrs.path}/statements?registration=${registration}`;
  }

  async read(path: string): Promise<unknown> {
    return (await this.#request("GET", path)).json();
  }

  async #request(method: string, path: string, body?: object): Promise<Response> {
    const request = new Request(new URL(path, "http://lms.invalid"), {
      method,
      headers: { "content-type": "application/json", "x-experience-api-version": "1.0.3" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await this.#lrs.fetch(request, lmsAccess);
    if (!response.ok)
      throw new Error(`The LRS refused what the LMS wrote: ${(await response.text()).trim()}`);
    return response;
  }
}
