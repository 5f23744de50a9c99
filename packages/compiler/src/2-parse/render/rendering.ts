import type { FileScope } from "../file-scope.ts";
import type { KindHost } from "../kind-host.ts";
import type { PageScope } from "../page-scope.ts";
import type { Mentions } from "./mentions.ts";

/** What the handlers of one page work with. */
export interface Rendering {
  readonly scope: FileScope;
  readonly page: PageScope;
  readonly host: KindHost;
  readonly mentions: Mentions;
}
