import type { PackageFile } from "@lentera/model";
import { coursePolicy } from "./page.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  xml: "application/xml",
  xsd: "application/xml",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  m4a: "audio/mp4",
  mp4: "video/mp4",
  webm: "video/webm",
  vtt: "text/vtt; charset=utf-8",
  pdf: "application/pdf",
  woff2: "font/woff2",
};

/** Answers with a file of a package, in parts where a player asks for parts (video). */
export function sendFile(file: PackageFile, range: string | null): Response {
  const type = types[file.path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const headers = new Headers({
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    ...(type.startsWith("text/html") && { "content-security-policy": coursePolicy }),
  });
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  const isBackwards = last !== "" && Number(last) < Number(first);
  if (first === "" || isBackwards || Number(first) >= file.size) {
    headers.set("content-length", String(file.size));
    return new Response(streamOf(file, 0, file.size), { headers });
  }
  const from = Number(first);
  const to = Math.min(last === "" ? file.size : Number(last) + 1, file.size);
  headers.set("content-range", `bytes ${from}-${to - 1}/${file.size}`);
  headers.set("content-length", String(to - from));
  return new Response(streamOf(file, from, to), { status: 206, headers });
}

function streamOf(file: PackageFile, from: number, to: number): ReadableStream<Uint8Array> {
  const pieces = slice(file, from, to);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* slice(file: PackageFile, from: number, to: number): AsyncGenerator<Uint8Array, undefined> {
  const content = file.open();
  let at = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.length;
    if (part.length > 0) yield part;
    if (at >= to) return undefined;
  }
  return undefined;
}
