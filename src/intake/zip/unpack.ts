import { Inflate } from "fflate";
import { UnreadableFile } from "../unreadable.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zip-file.ts";

/** What was unpacked of a chosen file so far. */
export interface Unpacking {
  /** What may come in all [bytes]. */
  readonly limit: number;
  /** What came [bytes]. */
  unpacked: number;
  /** How much of the file itself was read [bytes]. */
  packedRead: number;
}

export const newUnpacking = (limit: number): Unpacking => ({ limit, unpacked: 0, packedRead: 0 });

/** Packed bytes of one step: however well they are packed, they give some sixteen million at most. */
const STEP = 16_384;

const [STORED, DEFLATED] = [0, 8];

/**
 * The bytes of an entry, piece by piece.
 *
 * @param unpacking is changed: what comes out counts, not what the archive declares
 * @throws UnreadableFile "locked-zip", "archive" (packed in another way), "unpacked-size" or "broken-zip"
 */
export function* unpackedPieces(entry: ZipEntry, unpacking: Unpacking): Generator<Uint8Array> {
  const { packed, method, crc, isLocked } = entry;
  if (isLocked) throw new UnreadableFile("locked-zip");
  if (method !== STORED && method !== DEFLATED) throw new UnreadableFile("archive", { kind: "ZIP" });
  const push = method === STORED ? (bytes: Uint8Array) => [bytes] : inflater();
  let found = 0;
  for (let from = 0; from < packed.length || from === 0; from += STEP) {
    const step = packed.subarray(from, from + STEP);
    for (const piece of push(step, from + STEP >= packed.length)) {
      unpacking.unpacked += piece.length;
      if (unpacking.unpacked > unpacking.limit) throw tooMuch(unpacking);
      found = crc32(piece, found);
      yield piece;
    }
    unpacking.packedRead += step.length;
  }
  if (found !== crc) throw new UnreadableFile("broken-zip");
}

const tooMuch = ({ limit }: Unpacking): UnreadableFile =>
  new UnreadableFile("unpacked-size", { limit: limit / 1e6 });

/** Unpacks bytes as they come. */
function inflater(): (bytes: Uint8Array, isLast: boolean) => Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  return (bytes, isLast) => {
    try {
      inflate.push(bytes, isLast);
    } catch {
      throw new UnreadableFile("broken-zip");
    }
    return pieces.splice(0);
  };
}
