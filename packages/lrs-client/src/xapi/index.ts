import defaultOfXapi, {
  type GetMoreStatementsParams,
  type SendStatementParams,
  type SendStatementsParams,
  type Statement as XapiStatement,
} from "@xapi/xapi";
import { encodeMultipart } from "../attachments/attachment.ts";
import { sha256 } from "../attachments/sha256.ts";
import { connect, type ConnectionOptions } from "../core/connection.ts";
import { basic } from "../core/credentials.ts";
import type { AttachmentContent } from "../core/queue-store.ts";
import { createSender } from "../core/sender.ts";
import type { SenderOptions, StatementSender } from "../core/sender-types.ts";
import type { Statement } from "../core/statement.ts";
import { duration } from "../statements/duration.ts";
import { stored, xapiAdapter, type AdapterAnswer } from "./adapter.ts";

/**
 * The class, however it is resolved: the package does not say that it is CommonJS with types as of an ES module, so with
 * `moduleResolution: node16` its default import has the type of the whole module.
 */
type XapiClass = typeof defaultOfXapi extends { readonly default: infer Class } ? Class : typeof defaultOfXapi;
const XAPI = defaultOfXapi as XapiClass;

/** Where the LRS is, and how the queue works. */
export interface XapiOptions extends ConnectionOptions {
  readonly sender?: SenderOptions;
}

/**
 * The class of @xapi/xapi with all its methods, on our transport: statements get id and timestamp and go
 * through the queue, failures are `LrsError`s with their status, attachments are binary-safe, documents are
 * always written under a precondition.
 */
export class Xapi extends XAPI {
  /** The queue behind `sendStatement` and its kin. */
  readonly sender: StatementSender;

  constructor(options: XapiOptions) {
    const connection = connect(options);
    const sender = createSender(connection, { encode: encodeMultipart, ...options.sender });
    super({
      endpoint: connection.endpoint,
      // The connection has its own credentials; this keeps the class from making some up.
      auth: "-",
      adapter: xapiAdapter(connection, sender) as NonNullable<ConstructorParameters<typeof XAPI>[0]["adapter"]>,
    });
    this.sender = sender;
  }

  /** The length of time between two moments, in ISO 8601. */
  static override calculateISO8601Duration(startDate: Date, endDate: Date): string {
    return duration(Math.max(0, endDate.getTime() - startDate.getTime()));
  }

  /** HTTP Basic for any characters. */
  static override toBasicAuth(username: string, password: string): string {
    return String(basic(username, password).authorization());
  }

  /** Query parameters as text; only what is a JSON object (the actor) is parsed, so that long numbers keep their digits. */
  static override getSearchQueryParamsAsObject(text: string): ReturnType<XapiClass["getSearchQueryParamsAsObject"]> {
    const whole = XAPI.getSearchQueryParamsAsObject(text);
    for (const [name, value] of new URLSearchParams(text.slice(text.indexOf("?") + 1))) {
      if (!/^\s*\{/.test(value)) whole[name] = value;
    }
    return whole;
  }

  /** Sends one statement, with the bytes of those of its attachments that have no fileUrl, in their order. */
  override async sendStatement(params: SendStatementParams): Promise<AdapterAnswer & { data: string[] }> {
    return this.#send([params.statement], params.attachments);
  }

  /** Sends many; attachments' bytes are found by their hash, whatever statement they belong to. */
  override async sendStatements(params: SendStatementsParams): Promise<AdapterAnswer & { data: string[] }> {
    return this.#send(params.statements, params.attachments);
  }

  /** The next page; `more` may be absolute, or relative to the host. */
  override getMoreStatements(params: GetMoreStatementsParams): ReturnType<InstanceType<XapiClass>["getMoreStatements"]> {
    return this.requestURL(new URL(params.more, this.endpoint).href);
  }

  async #send(statements: readonly XapiStatement[], bytes: readonly ArrayBuffer[] = []): Promise<AdapterAnswer & { data: string[] }> {
    // The two libraries' types describe the same JSON.
    const given = statements as readonly Statement[];
    if (bytes.length === 0) return (await stored(this.sender, given)) as AdapterAnswer & { data: string[] };
    const contents = new Map<string, AttachmentContent>();
    for (const one of bytes) {
      const content = new Uint8Array(one);
      const sha2 = await sha256(content);
      contents.set(sha2, { sha2, contentType: "application/octet-stream", content });
    }
    const data = await Promise.all(
      given.map((statement) => {
        const own = (statement.attachments ?? []).flatMap(({ sha2, contentType }) => {
          const found = contents.get(sha2.toLowerCase());
          return found ? [{ ...found, contentType }] : [];
        });
        return this.sender.send(statement, own);
      }),
    );
    return { data, headers: {}, status: 200 };
  }
}

export type { AdapterAnswer } from "./adapter.ts";
export type * from "@xapi/xapi";
