export * from "./statement.ts";
export { LrsError, type LrsErrorDetails, type LrsErrorKind } from "./error.ts";
export { basic, bearer, callback, type Credentials } from "./credentials.ts";
export { fetchToken, type FetchTokenOptions } from "./fetch-token.ts";
export {
  connect,
  type Connection,
  type ConnectionOptions,
  type LrsRequest,
  type QueryValue,
  type RequestOptions,
  type XapiVersion,
} from "./connection.ts";
export type { RequestBody, Transport, TransportRequest, TransportResponse } from "./transport.ts";
export { increasingClock, type Clock } from "./prepare.ts";
export { uuid } from "./uuid.ts";
export { createSender } from "./sender.ts";
export type {
  BatchOptions,
  LimitOptions,
  RefusedStatement,
  SenderOptions,
  SenderStatus,
  StatementSender,
} from "./sender-types.ts";
export type { BatchEncoder } from "./deliver.ts";
export {
  memoryStore,
  type AttachmentContent,
  type DeadLetter,
  type QueuedStatement,
  type QueueStore,
} from "./queue-store.ts";
export { handOverAtUnload } from "./hand-over.ts";
export {
  deleteDocument,
  readDocument,
  writeDocument,
  type DocumentAddress,
  type StoredDocument,
  type WriteDocumentOptions,
} from "./document.ts";
