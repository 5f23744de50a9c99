export * from "./core/index.ts";
export {
  createAttachment,
  encodeMultipart,
  type AttachmentInput,
} from "./attachments/attachment.ts";
export { sha256 } from "./attachments/sha256.ts";
export {
  chooseVersion,
  negotiate,
  readAbout,
  readActivity,
  readPerson,
  type About,
  type Person,
} from "./client/about.ts";
export { createClient, openClient, type LrsClient, type LrsClientOptions, type StateScope } from "./client/client.ts";
export {
  documentHandle,
  type DocumentContent,
  type DocumentHandle,
  type HandleWriteOptions,
} from "./client/document-handle.ts";
export { deleteStates, readDocumentIds, type DocumentListOptions, type DocumentScope } from "./client/document-list.ts";
export {
  readPage,
  readPages,
  readStatement,
  type StatementFormat,
  type StatementPage,
  type StatementQuery,
  type StatementWithAttachments,
  type StoredStatement,
} from "./client/statements.ts";
