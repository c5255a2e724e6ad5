import type { ExportTarget, TargetColumn } from "../catalog/targets/export-target.ts";
import { e164Of } from "../core/people/contact.ts";
import { emailFor } from "../core/reach/person-contacts.ts";
import { plainLine } from "../core/reach/plain-line.ts";
import { postalCodeOf } from "../core/reach/postal-code.ts";
import { ANY_EMAIL, type ReachRole } from "../core/reach/reach.ts";
import { encodingOf, type FileChoices, type FilePeople, inputText, isHashed } from "./choices.ts";
import { type Encoder, encoderOf } from "./encoder.ts";

/** The cells of one person, not yet hashed, quoted or encoded. */
export interface PersonCells {
  readonly texts: readonly string[];
  /** Letters that were left out because a cell holds no more [count]. */
  readonly cut: number;
}

/** A file while it is being written. */
export interface Layout {
  readonly target: ExportTarget;
  readonly columns: readonly TargetColumn[];
  /** By column: true = its cells are hashed. */
  readonly hashed: readonly boolean[];
  readonly header: readonly string[];
  readonly encoder: Encoder;
  cellsOf(row: readonly string[]): PersonCells;
}

/** What a target's file of some people looks like. */
export function layoutOf(
  target: ExportTarget,
  { roles }: FilePeople,
  choices: FileChoices,
  encoder = encoderOf(encodingOf(target, choices)),
): Layout {
  const isKnown = ({ of }: TargetColumn) => typeof of !== "string" || roles.includes(of);
  const columns = target.onlyKnown ? target.columns.filter(isKnown) : target.columns;
  const hashed = columns.map((column) => column.hashed === true && isHashed(target, choices));
  const places = new Map(roles.map((role, place) => [role, place]));
  const texts = columns.map((column) => textOf(column, target, choices));
  return {
    target,
    columns,
    hashed,
    encoder,
    header: columns.map(({ header }) => header),
    cellsOf(row) {
      const person = (role: ReachRole): string => row[places.get(role) ?? -1] ?? "";
      const plain = texts.map((text) => encoder.fold(oneLine(text(person), target.quoting)));
      return fitted(together(plain, columns, target.allOrNone), columns, encoder);
    },
  };
}

/** What a person's word of a role is; "" = nothing. */
type Person = (role: ReachRole) => string;

/** What a column holds of a person, in the form that the target takes. */
function textOf(
  { of }: TargetColumn,
  target: ExportTarget,
  choices: FileChoices,
): (person: Person) => string {
  if (typeof of === "string") return (person) => normalForm(of, person(of), target);
  if ("joined" in of) return (person) => joined(of.joined.map(person));
  const input = "input" in of ? target.inputs?.find(({ id }) => id === of.input) : undefined;
  const text = "text" in of ? of.text : ((input && inputText(input, choices)) ?? "");
  return () => text;
}

function normalForm(role: ReachRole, text: string, { phone, emails, readBy }: ExportTarget): string {
  if (role === "email") return emailFor(text, emails ?? ANY_EMAIL) ?? "";
  if (role === "phone" && phone !== "asWritten")
    return (phone === "e164" ? e164Of : domesticPhone)(text) ?? "";
  if (NAMES.includes(role)) return untitled(text);
  return role === "postalCode" ? (postalCodeOf(text) ?? (readBy === "people" ? text : "")) : text;
}

const NAMES: readonly ReachRole[] = ["buyerName", "lastName", "firstName"];

/**
 * A name without the title that some shops keep with it: labels write their own, and nobody is matched by one.
 *
 * @example
 * ["山田　花子 様", "様", "様子"].map(untitled) //=> ["山田　花子", "", "様子"]
 */
export const untitled = (name: string): string => name.replace(/\s*様$/, "");

/** A Japanese number in digits; who lives abroad has none. */
function domesticPhone(text: string): string | null {
  const phone = e164Of(text);
  return phone?.startsWith("+81") ? `0${phone.slice(3)}` : null;
}

/**
 * Parts of an address behind each other; what the next part begins with is not written twice.
 *
 * @example
 * joined(["東京都", "渋谷区", "渋谷区神宮前1-1"]) //=> "東京都渋谷区神宮前1-1"
 * @example
 * joined(["東京都", "渋谷区", "東京都渋谷区神宮前1-1"]) //=> "東京都渋谷区神宮前1-1"
 */
export function joined(parts: readonly string[]): string {
  let [whole, before] = ["", ""];
  for (const part of parts) {
    if (part.startsWith(whole)) whole = part;
    else if (part.startsWith(before)) whole = whole.slice(0, whole.length - before.length) + part;
    else whole += part;
    before = part;
  }
  return whole;
}

/**
 * A text that stays in its line; in a file without quotation marks, in its cell.
 *
 * @example
 * [oneLine("a\r\nb,c", "minimal"), oneLine('a,"b"', "none")] //=> ["a b,c", "a，”b”"]
 */
export function oneLine(text: string, quoting: ExportTarget["quoting"]): string {
  const line = plainLine(text);
  return quoting === "none" ? line.replace(/,/g, "，").replace(/"/g, "”") : line;
}

/** Columns that are filled all together or not at all. */
function together(
  texts: readonly string[],
  columns: readonly TargetColumn[],
  headers: ExportTarget["allOrNone"],
): readonly string[] {
  const isOne = ({ header }: TargetColumn) => headers?.includes(header) === true;
  const isWhole = columns.every((column, i) => !isOne(column) || texts[i] !== "");
  return isWhole ? texts : texts.map((text, i) => (isOne(columns[i] as TargetColumn) ? "" : text));
}

/**
 * Texts that fit their cells: what is too long goes on in the next column where it flows, else it is cut. A part of a
 * flowing address that is empty is taken by the next one.
 */
function fitted(texts: readonly string[], columns: readonly TargetColumn[], encoder: Encoder): PersonCells {
  let [cut, waiting] = [0, [] as string[]];
  const kept = columns.map(({ bytes = Infinity, flows }, i) => {
    const isFirst = columns[i - 1]?.flows !== true;
    if (isFirst) waiting = partsFrom(texts, columns, i);
    const whole = flows ? (waiting.shift() ?? "") : waiting.join("");
    const [fits, rest] = parted(whole, bytes, encoder);
    if (flows && rest !== "") waiting = [rest + (waiting[0] ?? ""), ...waiting.slice(1)];
    else cut += [...rest].length;
    return fits;
  });
  return { texts: kept, cut };
}

/** The text of a column, and of those that it flows into; parts that say nothing are none. */
function partsFrom(texts: readonly string[], columns: readonly TargetColumn[], first: number): string[] {
  let last = first;
  while (columns[last]?.flows === true) last++;
  return texts.slice(first, last + 1).filter((text) => text !== "");
}

/** The part of a text that fits in so many bytes, and the rest; no letter is torn. */
function parted(text: string, bytes: number, { size }: Encoder): [string, string] {
  if (size(text) <= bytes) return [text, ""];
  let [length, used] = [0, 0];
  for (const letter of text) {
    used += size(letter);
    if (used > bytes) break;
    length += letter.length;
  }
  return [text.slice(0, length), text.slice(length)];
}
