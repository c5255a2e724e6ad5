/** An export file as bytes: its mark, its line ends, its cells. Nothing of the add-on's own reader is used. */

export type Encoding = "utf-8" | "shift_jis";
export type LineEnd = "CRLF" | "LF" | "CR";

export interface Cell {
  readonly text: string;
  /** As the file has it, without the quotation marks around it. */
  readonly bytes: number;
  readonly quoted: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** The whole line without its end. */
  readonly text: string;
}

export interface ReadFile {
  readonly marked: boolean;
  readonly ends: ReadonlySet<LineEnd>;
  readonly rows: readonly Row[];
  readonly complaints: readonly string[];
}

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];
const MARK = [0xef, 0xbb, 0xbf];

/** The second byte of a Shift_JIS letter is 0x40 or more, so commas, quotes and line ends can be sought as bytes. */
export function readBytes(bytes: Uint8Array, encoding: Encoding): ReadFile {
  const marked = MARK.every((byte, i) => bytes[i] === byte);
  const body = marked ? bytes.subarray(MARK.length) : bytes;
  const wrong = decodeComplaints(body, encoding);
  if (wrong.length > 0) return { marked, ends: new Set(), rows: [], complaints: wrong };
  return { marked, ...parsed(body, encoding) };
}

function decodeComplaints(body: Uint8Array, encoding: Encoding): string[] {
  if (body.includes(0)) return ["the file holds NUL bytes, as UTF-16 does"];
  if (!decodes(body, encoding)) return [`the bytes are not ${encoding}`];
  const wide = body.some((byte) => byte > 0x7f);
  if (encoding === "shift_jis" && wide && decodes(body, "utf-8"))
    return ["the bytes are utf-8, not shift_jis"];
  return [];
}

function decodes(body: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

function parsed(body: Uint8Array, encoding: Encoding): Omit<ReadFile, "marked"> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const ends = new Set<LineEnd>();
  const rows: Row[] = [];
  const complaints: string[] = [];
  let at = 0;
  while (at < body.length) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const { cell, next, wrong } = cellAt(body, at, decoder);
      cells.push(cell);
      if (wrong !== undefined) complaints.push(`row ${rows.length + 1}: ${wrong}`);
      at = next;
      if (body[at] !== COMMA) break;
      at++;
    }
    rows.push({ cells, text: decoder.decode(body.subarray(start, at)) });
    if (at < body.length) {
      const end = endAt(body, at);
      ends.add(end);
      at += end === "CRLF" ? 2 : 1;
    }
  }
  return { ends, rows, complaints };
}

const endAt = (body: Uint8Array, at: number): LineEnd =>
  body[at] === LF ? "LF" : body[at + 1] === LF ? "CRLF" : "CR";

interface CellAt {
  readonly cell: Cell;
  /** Where the comma or the line end after it stands. */
  readonly next: number;
  readonly wrong?: string;
}

function cellAt(body: Uint8Array, at: number, decoder: TextDecoder): CellAt {
  if (body[at] === QUOTE) return quotedAt(body, at + 1, decoder);
  const next = closing(body, at);
  const inside = body.subarray(at, next);
  const cell = { text: decoder.decode(inside), bytes: inside.length, quoted: false };
  return inside.includes(QUOTE)
    ? { cell, next, wrong: "a quotation mark stands inside a cell that has none around it" }
    : { cell, next };
}

function quotedAt(body: Uint8Array, start: number, decoder: TextDecoder): CellAt {
  let end = start;
  let doubled = 0;
  while (end < body.length && (body[end] !== QUOTE || body[end + 1] === QUOTE)) {
    if (body[end] === QUOTE) {
      doubled++;
      end++;
    }
    end++;
  }
  const text = decoder.decode(body.subarray(start, end)).replaceAll('""', '"');
  const cell = { text, bytes: end - start - doubled, quoted: true };
  if (end >= body.length)
    return { cell, next: body.length, wrong: "the quotation marks of a cell are not closed" };
  const next = closing(body, end + 1);
  return next > end + 1
    ? { cell, next, wrong: "something stands after a cell's closing quotation mark" }
    : { cell, next };
}

function closing(body: Uint8Array, from: number): number {
  let at = from;
  while (at < body.length && body[at] !== COMMA && body[at] !== LF && body[at] !== CR) at++;
  return at;
}
