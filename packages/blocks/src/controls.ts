/** For the browser half of a kind: elements, and answers in few bits. */
export { all, button, element } from "./controls/element.ts";
export { bitsFor, packOne, sorted, unpackOne } from "./controls/packing.ts";
