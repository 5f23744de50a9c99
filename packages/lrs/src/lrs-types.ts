import type { Access, LrsKey } from "./access.ts";

/** How `createLrs` is set up. Only `keys` or `authorize` must be given to let anybody in. */
export interface LrsOptions {
  /** `memory` (default), a file path, or `postgres://…`. */
  readonly database?: string;
  readonly keys?: readonly LrsKey[];
  /** Other credentials than keys: gets the Authorization header, `undefined` means unknown. */
  readonly authorize?: (authorization: string) => Access | undefined | Promise<Access | undefined>;
  /** Path of the LRS below the host, default `/xapi`. */
  readonly path?: string;
  /** Value of Access-Control-Allow-Origin, default `*`. */
  readonly origin?: string;
  /** Most bytes of one statement as JSON, default 1 MiB; more is answered with 413. */
  readonly maxStatementBytes?: number;
  /** Most bytes of a request body after decompression, default 64 MiB. None is read for unknown credentials, but 1 MiB of a form. */
  readonly maxBodyBytes?: number;
  /** Statements on a page when `limit` is absent or 0, default 100. */
  readonly pageSize?: number;
  /** Home page of the authority accounts, default `urn:lentera:lrs`. */
  readonly homePage?: string;
  /** Told about faults inside the LRS (answers with 500 and above). */
  readonly onError?: (error: unknown) => void;
}

/** A learning record store without a socket. */
export interface Lrs {
  /** Path of the LRS below the host, without a closing slash. */
  readonly path: string;
  /** Answers one request. `access` overrules its Authorization header: for the host's own requests. */
  fetch(request: Request, access?: Access): Promise<Response>;
  /** Waits for writes under way and closes the database. */
  close(): Promise<void>;
}

/** How `serveLrs` listens. */
export interface ServeOptions extends LrsOptions {
  /** Default 8099; 0 takes a free one. */
  readonly port?: number;
  /** Default 127.0.0.1: only this machine. */
  readonly host?: string;
}

/** An LRS that listens. */
export interface LrsServer extends Lrs {
  /** `http://host:port/xapi/`. */
  readonly endpoint: string;
  readonly port: number;
}
