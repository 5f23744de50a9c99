/** For the browser half of a target of one's own: what those of this package are made with. */
export { playerInput } from "./launch-document.ts";
export { TrackingError } from "./tracking-error.ts";
