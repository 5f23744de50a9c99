// Apart from its imports with a query: the bundler of declarations does not take them in an entry.
export { bundles } from "./part-scripts.ts";
