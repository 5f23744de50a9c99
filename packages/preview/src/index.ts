export { startPreview, type Preview, type PreviewBuild, type PreviewOptions } from "./server.ts";
export { coursePolicy } from "./page.ts";
export type { BuildState, Call, LaunchableUnit, LenteraLms, LmsRecord } from "./contract.ts";
