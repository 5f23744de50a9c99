/** A session of the page and what names it in the record store. */
export interface LaunchedSession {
  readonly id: string;
  readonly registration: string;
  readonly activityId: string;
  /** Whether the unit had saved something before. */
  readonly resumed: boolean;
}

/** A new session with the address that opens it. */
export type Launched = Omit<LaunchedSession, "resumed"> & { readonly url: string };
