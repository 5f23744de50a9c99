import type { SourceFile } from "@lentera/model";

/**
 * The few settings that must be known before a file is read properly: which language its keys may be in and
 * whether raw HTML is trusted. Only plain `key: value` lines at the top are seen; everything else waits for the
 * real reading.
 */
export function peekConfig(value: SourceFile["value"]): { readonly language?: string; readonly html?: string } {
  const text = typeof value === "string" ? value : new TextDecoder().decode(value.subarray(0, 64 * 1024));
  const head = /^\uFEFF?\s*---\r?\n/.test(text) ? (text.split(/\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, 1)[0] ?? "") : text.slice(0, 64 * 1024);
  const find = (keys: string, value: string): string | undefined =>
    new RegExp(`^(?:${keys})[ \\t]*:[ \\t\\u00a0]*["']?(${value})["']?[ \\t]*(?:#.*)?$`, "im").exec(head)?.[1];
  // Whatever is no tag names no language, and then the keys may still be in the usual one.
  const language = find("language|bahasa", "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
  const html = find("html", "[a-z]+");
  return { ...(language !== undefined && { language }), ...(html !== undefined && { html }) };
}
