import { createAttachment, encodeMultipart, type AttachmentInput } from "../attachments/attachment.ts";
import { connect, type Connection, type ConnectionOptions, type RequestOptions } from "../core/connection.ts";
import { increasingClock } from "../core/prepare.ts";
import { ignore } from "../core/queue.ts";
import { createSender } from "../core/sender.ts";
import type { SenderOptions, StatementSender } from "../core/sender-types.ts";
import type { Activity, Actor, Agent, Statement } from "../core/statement.ts";
import { uuid } from "../core/uuid.ts";
import { negotiate, readAbout, readActivity, readPerson, type About, type Person } from "./about.ts";
import { documentHandle, type DocumentHandle } from "./document-handle.ts";
import { deleteStates, readDocumentIds, type DocumentListOptions } from "./document-list.ts";
import {
  readPage,
  readPages,
  readStatement,
  type StatementFormat,
  type StatementPage,
  type StatementQuery,
  type StatementWithAttachments,
  type StoredStatement,
} from "./statements.ts";
import { useStore } from "./store-users.ts";

/** The LRS, and how statements get there. */
export interface LrsClientOptions extends ConnectionOptions {
  /** How statements are queued, batched and kept. */
  readonly sender?: SenderOptions;
}

/** Whose state documents, in which activity. */
export interface StateScope {
  readonly activityId: string;
  readonly agent: Agent;
  readonly registration?: string;
}


/** Every resource of an LRS, over one connection and one queue. */
export interface LrsClient {
  readonly connection: Connection;
  /** The queue behind `send`: status, hand-over, dead letters. */
  readonly sender: StatementSender;

  /**
   * Queues a statement; resolves with its id when the LRS has it. One with attachments is queued when they are hashed,
   * with the moment of this call.
   */
  send(statement: Statement, attachments?: readonly AttachmentInput[]): Promise<string>;
  /** Queues many; resolves with their ids in order. */
  send(statements: readonly Statement[]): Promise<string[]>;
  /** Voids a statement, giving the id of the statement that does so. */
  voidStatement(id: string, actor: Actor): Promise<string>;
  /** The statement under an id, with attachments if asked; undefined where there is none, or where it was voided: `voided` gives that. */
  statement(id: string, options?: StatementFormat & { readonly voided?: boolean }): Promise<StatementWithAttachments | undefined>;
  /** One page of a query. */
  page(query?: StatementQuery): Promise<StatementPage>;
  /** All statements of a query, page after page. */
  statements(query?: StatementQuery): AsyncGenerator<StoredStatement, void, undefined>;
  /** All pages of a query, with attachments if asked. */
  pages(query?: StatementQuery): AsyncGenerator<StatementPage, void, undefined>;

  /** A handle to the document that an activity keeps for a learner; nothing is requested yet. */
  state(scope: StateScope & { readonly stateId: string }): DocumentHandle;
  /** Ids of the state documents, or of those that changed after `since`. */
  stateIds(scope: StateScope, options?: DocumentListOptions): Promise<readonly string[]>;
  /** Removes all state documents of an activity and agent (and registration, if given). */
  deleteStates(scope: StateScope, options?: RequestOptions): Promise<void>;
  /** A handle to a document about an activity, of no learner in particular; nothing is requested yet. */
  activityProfile(scope: { readonly activityId: string; readonly profileId: string }): DocumentHandle;
  /** Ids of the documents about an activity, or of those that changed after `since`. */
  activityProfileIds(activityId: string, options?: DocumentListOptions): Promise<readonly string[]>;
  /** A handle to a document about an agent, of no activity in particular; nothing is requested yet. */
  agentProfile(scope: { readonly agent: Agent; readonly profileId: string }): DocumentHandle;
  /** Ids of the documents about an agent, or of those that changed after `since`. */
  agentProfileIds(agent: Agent, options?: DocumentListOptions): Promise<readonly string[]>;

  /** Versions and extensions of the LRS; needs no credentials. */
  about(options?: RequestOptions): Promise<About>;
  /** The definition that the LRS holds of an activity. */
  activity(activityId: string, options?: RequestOptions): Promise<Activity>;
  /** Everything that the LRS knows under an agent's identifier. */
  person(agent: Agent, options?: RequestOptions): Promise<Person>;
  /**
   * Ends the sender, as `sender.close` does: what is unsent stays in the store, or goes with `discard`. Waits for the
   * answers to requests that have left. The last client of a store closes it too, so that another process may have it.
   */
  close(options?: { readonly discard?: boolean }): Promise<void>;
}

/** A client for an LRS whose version is known (default 1.0.3). Nothing is requested yet. */
export function createClient(options: LrsClientOptions): LrsClient {
  return clientOver(connect(options), options.sender);
}

/** A client in the newest version that the LRS speaks: asks its about resource first. */
export async function openClient(options: LrsClientOptions & RequestOptions): Promise<LrsClient> {
  return clientOver(await negotiate(options), options.sender);
}

function clientOver(connection: Connection, senderOptions: SenderOptions = {}): LrsClient {
  const { clock = increasingClock(), store } = senderOptions;
  const sender = createSender(connection, { encode: encodeMultipart, ...senderOptions, clock });
  const endStore = store && useStore(store);
  /** Statements whose attachments are being hashed. */
  const underway = new Set<Promise<unknown>>();

  function withAttachments(given: Statement, inputs: readonly AttachmentInput[]): Promise<string> {
    const { id = uuid(), timestamp = clock() } = given;
    // The caller may change it while the hash is computed.
    const statement = JSON.parse(JSON.stringify({ ...given, id, timestamp })) as Statement;
    const queued = Promise.all(inputs.map(createAttachment)).then((made) => {
      const attachments = [...(statement.attachments ?? []), ...made.map(({ attachment }) => attachment)];
      // In an object: to be queued is not yet to be sent.
      return { sent: sender.send({ ...statement, attachments }, made.map(({ content }) => content)) };
    });
    underway.add(queued);
    const end = (): unknown => underway.delete(queued);
    queued.then(end, end);
    const sent = queued.then((one) => one.sent);
    // As the sender's: an ignored rejection is silent.
    sent.catch(ignore);
    return sent;
  }

  async function close(options?: { readonly discard?: boolean }): Promise<void> {
    await Promise.all([...underway].map((queued) => queued.catch(ignore)));
    await sender.close(options);
    await landed(sender);
    await endStore?.();
  }

  function send(statement: Statement, attachments?: readonly AttachmentInput[]): Promise<string>;
  function send(statements: readonly Statement[]): Promise<string[]>;
  function send(
    given: Statement | readonly Statement[],
    attachments?: readonly AttachmentInput[],
  ): Promise<string> | Promise<string[]> {
    if ("length" in given) return sender.send(given);
    return attachments?.length ? withAttachments(given, attachments) : sender.send(given);
  }

  return {
    connection,
    sender,
    send,
    voidStatement: (id, actor) =>
      sender.send({
        actor,
        verb: { id: "http://adlnet.gov/expapi/verbs/voided", display: { en: "voided" } },
        object: { objectType: "StatementRef", id },
      }),
    statement: (id, options) => readStatement(connection, id, options),
    page: (query = {}) => readPage(connection, query),
    async *statements(query) {
      for await (const page of readPages(connection, query)) yield* page.statements;
    },
    pages: (query) => readPages(connection, query),
    state: (scope) => documentHandle(connection, { resource: "activities/state", ...scope }),
    stateIds: (scope, options) => readDocumentIds(connection, { resource: "activities/state", ...scope }, options),
    deleteStates: (scope, options) => deleteStates(connection, { resource: "activities/state", ...scope }, options),
    activityProfile: (scope) => documentHandle(connection, { resource: "activities/profile", ...scope }),
    activityProfileIds: (activityId, options) =>
      readDocumentIds(connection, { resource: "activities/profile", activityId }, options),
    agentProfile: (scope) => documentHandle(connection, { resource: "agents/profile", ...scope }),
    agentProfileIds: (agent, options) => readDocumentIds(connection, { resource: "agents/profile", agent }, options),
    about: (options) => readAbout(connection, options),
    activity: (activityId, options) => readActivity(connection, activityId, options),
    person: (agent, options) => readPerson(connection, agent, options),
    close,
  };
}

/** Resolves when all that has left has its answer. */
function landed(sender: StatementSender): Promise<void> {
  return new Promise((resolve) => {
    const look = (inFlight: number): void => {
      if (inFlight > 0) return;
      end();
      resolve();
    };
    const end = sender.onStatus((status) => look(status.inFlight));
    look(sender.status.inFlight);
  });
}
