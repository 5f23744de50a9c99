import { HttpError } from "../http/message.ts";

/** Where a page goes on: the parameters of the first page and the number of the last statement sent. */
export interface More {
  readonly query: string;
  readonly after: number;
}

/** The token of a `more` link. */
export function writeMore({ query, after }: More): string {
  return Buffer.from(`${after}.${query}`).toString("base64url");
}

/** Reads a token that `writeMore` made. Throws HttpError 400. */
export function readMore(token: string): More {
  const match = /^(\d{1,15})\.(.*)$/s.exec(Buffer.from(token, "base64url").toString());
  if (match === null)
    throw new HttpError(400, 'The address of "more" is not one that this LRS gave; use it unchanged.');
  return { after: Number(match[1]), query: match[2] ?? "" };
}
