/**
 * Items of an ordering, or rows of a matching, at most: each of them offers all of the others, so that a page grows with
 * the square of their number.
 */
export const mostParts = 100;
