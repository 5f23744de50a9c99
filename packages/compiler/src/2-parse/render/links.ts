import type { Properties } from "hast";
import { lettersOf, type FileScope, type Place } from "../file-scope.ts";
import { slug } from "../ids.ts";
import { packagePath } from "../package-path.ts";

const schemes = new Set(["http", "https", "mailto", "tel"]);

/** Attributes of a link, undefined where it may not be followed (reported). */
export function linkProperties(scope: FileScope, url: string, place: Place): Properties | undefined {
  // Browsers drop control characters; a space inside is part of the address.
  const bare = url.trim().replace(/[\u0000-\u001f]+/g, "").replaceAll(" ", "%20");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  const origin = scope.origin(place);
  if (scheme !== undefined && schemes.has(scheme)) {
    return /^https?$/.test(scheme) ? outside(scope, bare) : { href: bare };
  }
  if (reportOnThisComputer(scope, url, place)) return undefined;
  if (scheme !== undefined) {
    scope.report({ code: "link/unsafe-scheme", severity: "error", values: { scheme, url }, origin });
    return undefined;
  }
  if (bare === "") {
    scope.report({ code: "link/empty", severity: "error", origin });
    return undefined;
  }
  if (bare.startsWith("//")) return outside(scope, `https:${bare}`);
  if (/^www\.[^/]+\.\p{L}/iu.test(bare)) return outside(scope, `https://${bare}`);
  if (bare.startsWith("#")) return { href: fragment(scope, decode(bare.slice(1)), place) };
  // A single word names no file: it is the title of a page.
  if (/^[\p{L}\p{N}%_-]+$/u.test(bare)) return { href: fragment(scope, slug(decode(bare)), place) };
  const [path = "", id = ""] = url.trim().split("#");
  const resolved = coursePath(scope, decode(path), place);
  if (resolved === undefined) return undefined;
  if (/\.(?:md|markdown)$/i.test(resolved)) {
    if (resolved === scope.path && id !== "") return { href: fragment(scope, decode(id), place) };
    const target = id === "" ? resolved : `${resolved}#${decode(id)}`;
    scope.links.push({ target, origin });
    return { href: `lentera:${encodeURI(target)}` };
  }
  return { href: asset(scope, resolved, place), ...newWindow(scope) };
}

/** Attributes of a link that leaves the course, which stays open, and says so. */
export function outside(scope: FileScope, href: string): Properties {
  return { href, rel: ["noopener", "noreferrer"], ...newWindow(scope) };
}

const newWindow = (scope: FileScope): Properties => ({ target: "_blank", title: scope.text("content.new-window") });

function fragment(scope: FileScope, id: string, place: Place): string {
  const names = [id, id.toLowerCase(), slug(id), lettersOf(id)];
  const own = names.map((name) => scope.fragments.get(name)).find((found) => found !== undefined);
  if (own !== undefined) return `#${own}`;
  scope.links.push({ target: `#${id}`, origin: scope.origin(place) });
  return `lentera:#${encodeURIComponent(id)}`;
}

/** The package's path of a file of the course, which is then shipped. */
export function asset(scope: FileScope, path: string, place: Place): string {
  const target = packagePath(path);
  if (!scope.assets.has(path)) scope.assets.set(path, { path, target, origin: scope.origin(place) });
  return target;
}

/** A path as in the course folder from one relative to the file it is written in; undefined outside the course. */
export function coursePath(scope: FileScope, written: string, place: Place): string | undefined {
  const { file } = scope.origin(place);
  const parts = written.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const part of written.replaceAll("\\", "/").split("?")[0]?.split("/") ?? []) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) {
      scope.report({
        code: "link/outside-course",
        severity: "error",
        values: { path: written },
        origin: scope.origin(place),
      });
      return undefined;
    }
  }
  return parts.join("/").normalize("NFC");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text.normalize("NFC");
  }
}

/** `C:\\…` and `file:` name a file that nobody else has. True where that was reported. */
function reportOnThisComputer(scope: FileScope, url: string, place: Place): boolean {
  if (!/^\s*(?:[a-z]:[\\/]|file:)/i.test(url)) return false;
  const name = decode(url).trim().split(/[\\/]/).at(-1) ?? "";
  scope.report({ code: "link/on-this-computer", severity: "error", values: { url, name }, origin: scope.origin(place) });
  return true;
}

/** The address an image or medium is loaded from, undefined where that cannot work (reported). */
export function mediaSource(scope: FileScope, url: string, place: Place): string | undefined {
  const bare = url.trim();
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/i.test(bare)) return bare;
  if (reportOnThisComputer(scope, bare, place)) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(bare.replace(/[\u0000-\u0020]+/g, ""))) {
    scope.report({
      code: "media/remote",
      severity: "error",
      values: { url: bare },
      origin: scope.origin(place),
    });
    return undefined;
  }
  if (bare === "") {
    scope.report({ code: "link/empty", severity: "error", origin: scope.origin(place) });
    return undefined;
  }
  const path = coursePath(scope, decode(bare.split("#")[0] ?? ""), place);
  return path === undefined ? undefined : asset(scope, path, place);
}
