import { strictDecoder } from "../text-decoder.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type Unpacking, unpackedPieces } from "../zip/unpack.ts";
import type { ZipEntry } from "../zip/zip-file.ts";
import { type XmlListener, xmlReader } from "./xml-reader.ts";

/** The parts of a workbook by their names, upper and lower case alike. */
export type Parts = ReadonlyMap<string, ZipEntry>;

export function partsOf(entries: readonly ZipEntry[]): Parts {
  return new Map(entries.map((entry) => [keyOf(entry.name), entry]));
}

const keyOf = (name: string): string => name.replace(/^\//, "").toLowerCase();

/** The part of a name; undefined = there is none. */
export const partCalled = (parts: Parts, name: string): ZipEntry | undefined => parts.get(keyOf(name));

/** True for an archive of a spreadsheet or document of Office. */
export const isOffice = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => keyOf(name) === "[content_types].xml");

/** A part that another one names, with what it is there for, as the last word of its type. */
export interface Related {
  readonly id: string;
  readonly kind: string;
  readonly part: ZipEntry | undefined;
  /** Its name. */
  readonly target: string;
}

/** So much of a part is read in one step [bytes unpacked]: as with text, a page draws in between. */
const STEP_BYTES = 1_000_000;

/**
 * Hands a part to a listener, step by step; gives how much of the file was read after each [bytes].
 *
 * @throws UnreadableFile "broken-workbook" for what is no XML, and as `unpackedPieces`
 */
export function* readPart(
  part: ZipEntry,
  unpacking: Unpacking,
  listener: XmlListener,
): Generator<number, void> {
  const decoder = strictDecoder("utf-8");
  const reader = xmlReader(listener);
  let bytes = 0;
  for (const piece of unpackedPieces(part, unpacking)) {
    reader.push(decoded(() => decoder.decode(piece, { stream: true })));
    bytes += piece.length;
    if (bytes < STEP_BYTES) continue;
    bytes = 0;
    yield unpacking.packedRead;
  }
  decoded(() => decoder.decode());
  reader.end();
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableFile("broken-workbook");
  }
}

/**
 * The parts that a part names.
 *
 * @param name of the part; "" = the whole archive
 */
export function* relatedTo(parts: Parts, name: string, unpacking: Unpacking): Generator<number, Related[]> {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const file = partCalled(parts, `${folder}_rels/${name.slice(folder.length)}.rels`);
  const found: Related[] = [];
  if (file === undefined) return found;
  yield* readPart(file, unpacking, {
    open(element, attribute) {
      if (element !== "Relationship") return;
      const target = resolvedTarget(folder, attribute("Target") ?? "");
      const kind = (attribute("Type") ?? "").split("/").pop() ?? "";
      found.push({ id: attribute("Id") ?? "", kind, target, part: partCalled(parts, target) });
    },
  });
  return found;
}

/**
 * A target as a name from the root: with / at its beginning it stands from there, else from the part's own folder.
 *
 * @example
 * resolvedTarget("xl/", "../docs/./a.xml") //=> "docs/a.xml"
 */
export function resolvedTarget(folder: string, target: string): string {
  const steps = target.startsWith("/") ? target.split("/") : `${folder}${target}`.split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
