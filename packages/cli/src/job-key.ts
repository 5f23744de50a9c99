import { createHash } from "node:crypto";
import type { FileJob } from "@lentera/compiler";

/** Names the result of a job: equal for equal files in equal settings, different for all else. */
export function jobKey({ file, settings }: FileJob): string {
  return createHash("sha256")
    .update(`${JSON.stringify(settings)}\0${file.path}\0`)
    .update(file.value)
    .digest("base64url");
}
