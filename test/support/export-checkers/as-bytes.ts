import { encoded } from "../encode-text.ts";
import { checkFile } from "./check-file.ts";
import type { GoodFile } from "./good-files.ts";
import { TARGETS } from "./targets.ts";

/** A file of the tests as bytes, in the encoding the target takes first unless it says another. */
export function bytesOf(file: GoodFile): Uint8Array {
  const end = file.end ?? "\r\n";
  const text = `${file.marked ? "\uFEFF" : ""}${file.lines.map((line) => line + end).join("")}`;
  return encoded(text, encodingOf(file));
}

const encodingOf = (file: GoodFile) => file.encoding ?? TARGETS[file.target]?.encodings[0] ?? "utf-8";

export const checked = (file: GoodFile, bytes = bytesOf(file)): string[] =>
  checkFile(file.target, bytes, { hashed: file.hashed ?? false, encoding: encodingOf(file) });
