import { createSearch } from "./search.ts";

export const behaviour = createSearch;
