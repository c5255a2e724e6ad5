import { UnreadableFile } from "../unreadable.ts";
import { entryName } from "./entry-name.ts";

/** One file of an archive, as it is packed. */
export interface ZipEntry {
  /** With its folders, parted by /; a folder's own ends with one. */
  readonly name: string;
  readonly packed: Uint8Array;
  /** How it is packed: 0 = not at all, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  /** True where a password is needed. */
  readonly isLocked: boolean;
}

const SIGNS = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 };
const LOCAL_SIGN = 0x04034b50;
/** The end of the directory has so many bytes, and a comment of at most as many behind it. */
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands for a number that has no room in four bytes. */
const ELSEWHERE = 0xffffffff;
/** The extra field it then stands in: unpacked size, packed size, place, those that need it. */
const LARGE_NUMBERS = 1;
/** Encrypted in the old way (a flag), and by AES (a method of its own). */
const LOCKED_FLAG = 1;
const LOCKED_METHOD = 99;

/**
 * True for bytes that begin as an archive does.
 *
 * @example
 * isZip(Uint8Array.from([0x50, 0x4b, 3, 4])) //=> true
 */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * The files of an archive by the directory at its end; sizes it declares are not believed.
 *
 * @throws UnreadableFile "broken-zip"
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  try {
    return entriesIn(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile("broken-zip");
    throw error;
  }
}

function entriesIn(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, offset } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let n = 0; n < count; n++) {
    requireSign(view, at, SIGNS.entry);
    let next = at + 46;
    entries.push(entryAt(bytes, view, at));
    for (const place of [28, 30, 32]) next += view.getUint16(at + place, true);
    at = next;
  }
  return entries;
}

/** Where the directory of an archive begins, and how many entries it has. */
function directoryOf(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  let end = view.byteLength - END_BYTES;
  while (end >= first && view.getUint32(end, true) !== SIGNS.end) end--;
  if (end < first) throw new RangeError("an archive without its end");
  const short = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  if (end < 20 || view.getUint32(end - 20, true) !== SIGNS.locator64) return short;
  const at = long(view, end - 20 + 8);
  requireSign(view, at, SIGNS.end64);
  return { count: long(view, at + 32), offset: long(view, at + 48) };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const nameLength = view.getUint16(at + 28, true);
  const { size, local } = placeOf(view, at, at + 46 + nameLength);
  requireSign(view, local, LOCAL_SIGN);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new RangeError("an archive that was cut off");
  return {
    name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), flags),
    packed: bytes.subarray(start, start + size),
    ...{ method, crc: view.getUint32(at + 16, true) },
    isLocked: (flags & LOCKED_FLAG) !== 0 || method === LOCKED_METHOD,
  };
}

/**
 * How many bytes an entry has packed, and where it stands; numbers too large for their place are among its extra fields.
 *
 * @param extra where these begin
 */
function placeOf(view: DataView, at: number, extra: number): { size: number; local: number } {
  const end = extra + view.getUint16(at + 30, true);
  let next = extra;
  while (next + 4 <= end && view.getUint16(next, true) !== LARGE_NUMBERS) {
    next += 4 + view.getUint16(next + 2, true);
  }
  next += 4;
  function numberAt(place: number): number {
    const number = view.getUint32(at + place, true);
    if (number !== ELSEWHERE) return number;
    next += 8;
    return long(view, next - 8);
  }
  numberAt(24);
  return { size: numberAt(20), local: numberAt(42) };
}

function requireSign(view: DataView, at: number, sign: number): void {
  if (view.getUint32(at, true) !== sign) throw new RangeError("a directory that leads nowhere");
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
