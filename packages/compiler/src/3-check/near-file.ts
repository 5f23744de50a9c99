import type { Asset } from "@lentera/model";
import { nearest } from "../nearest.ts";

/** What a file is for: a text is no video, however alike the names. */
const uses = [/\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i, /\.(?:mp4|webm|m4v|mov)$/i, /\.(?:mp3|m4a|ogg|wav)$/i, /\.(?:vtt|srt)$/i];
const useOf = (path: string): number => uses.findIndex((use) => use.test(path));
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).toLowerCase();

/** The file that was probably meant: of the same name in another folder, or of a name like it and the same use. */
export function nearFile(path: string, assets: readonly Asset[]): string | undefined {
  const files = assets.filter(({ directory }) => !directory).map((asset) => asset.path);
  const name = nameOf(path);
  const same = files.find((file) => nameOf(file) === name) ?? files.find((file) => nameOf(file).replace(/\.[^.]*$/, "") === name);
  const alike = files.filter((file) => useOf(file) === useOf(path));
  return same ?? nearest(path, alike) ?? alike.find((file) => nearest(name, [nameOf(file)]) !== undefined);
}

/** A path of the course as it is written in one of its files. */
export function pathFrom(file: string, path: string): string {
  const from = file.split("/").slice(0, -1);
  const to = path.split("/");
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}
