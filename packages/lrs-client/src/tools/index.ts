export { fileCheckpoint, memoryCheckpoint, type Checkpoint } from "./checkpoint.ts";
export { copyStatements, type CopyOptions } from "./copy.ts";
export { csvHeader, csvRow, getCsv } from "./csv.ts";
export { getNdjson, getPages, type GetOptions, type ReadProgress } from "./get.ts";
export { ping, type Ping } from "./ping.ts";
export { type InputCode, InputError, readStatements, type InputStatement } from "./read-statements.ts";
export { sendStatements, type Refusal, type SendOptions, type SendProgress } from "./send.ts";
