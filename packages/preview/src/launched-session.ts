/** A session of the page and what names it in the record store. */
export interface LaunchedSession {
  readonly id: string;
  readonly registration: string;
  readonly activityId: string;
}

/** A session with the address that opens it. */
export type Launched = LaunchedSession & { readonly url: string };
