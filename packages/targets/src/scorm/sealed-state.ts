/**
 * Saved state as it stands in `cmi.suspend_data`: the player's text, `~`, and a short memo of the driver. The last
 * `~` is always ours. Blanks at the end mean nothing: `Writer` adds one to send a value again.
 */
export function sealState(state: string, memo: string): string {
  return `${state}~${memo}`;
}

/** Takes a sealed state apart. Text without a seal is the player's as it is. */
export function unsealState(text: string): { readonly state: string; readonly memo: string } {
  const seal = text.lastIndexOf("~");
  if (seal < 0) return { state: text, memo: "" };
  return { state: text.slice(0, seal), memo: text.slice(seal + 1).trimEnd() };
}
