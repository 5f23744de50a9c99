/** English texts, at build time and in the browser. */
export const texts = {
  "ordering.position": "Place of “{text}”",
  "ordering.up": "Move up: {text}",
  "ordering.down": "Move down: {text}",
  "ordering.moved": "“{text}” is now at place {n} of {count}",
};
