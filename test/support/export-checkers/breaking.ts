import { expect, it } from "vitest";
import { checked } from "./as-bytes.ts";
import { GOOD_FILES, type GoodFile } from "./good-files.ts";

/** One thing in a good file written otherwise, and the words of the complaint. */
export type Break = readonly [why: string, from: string | RegExp, to: string, says: string];

/** By target; "tiktok/1" breaks the second good file of tiktok. */
export type Breaks = Readonly<Record<string, readonly Break[]>>;

export const good = (place: string): GoodFile => {
  const [target = "", nth = "0"] = place.split("/");
  return GOOD_FILES.filter((file) => file.target === target)[Number(nth)]!;
};

export function broken(file: GoodFile, from: string | RegExp, to: string): GoodFile {
  const text = file.lines.join("\n");
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to break: ${String(from)}`);
  return { ...file, lines: other.split("\n") };
}

/** A test for each break. */
export function refuses(breaks: Breaks): void {
  for (const [place, list] of Object.entries(breaks))
    it.each(list)(`${place}: %s`, (_, from, to, says) => {
      expect(checked(broken(good(place), from, to)).join("\n")).toContain(says);
    });
}
