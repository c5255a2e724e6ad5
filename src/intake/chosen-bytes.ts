import { spreadsheetOf } from "./file-kind.ts";
import { isOffice } from "./xlsx/parts.ts";
import { UnreadableFile } from "./unreadable.ts";
import { isLeftBehind } from "./zip/entry-name.ts";
import { newUnpacking, type Unpacking, unpackedPieces } from "./zip/unpack.ts";
import { isZip, type ZipEntry, zipEntries } from "./zip/zip-file.ts";

/** A file as it is read: chosen itself, or out of an archive. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an archive may hold in all [bytes]: its files are held whole until they are read. */
const MOST_HELD = 500_000_000;

/**
 * The files of an archive, named by the archive and their place in it; null for a file that is none, workbooks among
 * them. Gives how much of it was unpacked [bytes].
 *
 * @throws UnreadableFile "empty-zip", and as `zipEntries` and `unpackedPieces`
 */
export function* filesInside(name: string, bytes: Uint8Array): Generator<number, NamedBytes[] | null> {
  if (!isZip(bytes) || spreadsheetOf(bytes) !== null) return null;
  const entries = zipEntries(bytes);
  if (isOffice(entries)) return null;
  const files = entries.filter((entry) => !isLeftBehind(entry.name));
  if (files.length === 0) throw new UnreadableFile("empty-zip");
  const unpacking = newUnpacking(MOST_HELD);
  const found: NamedBytes[] = [];
  for (const entry of files) {
    found.push({ name: `${name}/${entry.name}`, bytes: yield* unpacked(entry, unpacking) });
  }
  return found;
}

/** So much is unpacked in one step [bytes]. */
const STEP_BYTES = 4_000_000;

function* unpacked(entry: ZipEntry, unpacking: Unpacking): Generator<number, Uint8Array> {
  const pieces: Uint8Array[] = [];
  let [length, next] = [0, STEP_BYTES];
  for (const piece of unpackedPieces(entry, unpacking)) {
    pieces.push(piece);
    length += piece.length;
    if (length < next) continue;
    next = length + STEP_BYTES;
    yield unpacking.packedRead;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
