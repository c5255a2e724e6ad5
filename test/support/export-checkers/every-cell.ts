import {
  HASH_OF_NOTHING,
  isHash,
  isOwnForm,
  isRelay,
  looksHashed,
  looksLikeEmail,
  normalEmail,
} from "./normal-forms.ts";
import type { Cell, Encoding } from "./read-bytes.ts";
import type { Target } from "./target.ts";

interface Place {
  readonly target: Target;
  readonly encoding: Encoding;
  readonly hashed: boolean;
}

/** What may stand in no cell of a file, whatever its column. */
export function everyCell(cell: Cell, place: Place): string[] {
  return [
    ...letters(cell, place.encoding),
    ...lines(cell, place.target),
    ...formulas(cell.text, place.target),
    ...contacts(cell.text, place.hashed),
  ];
}

function letters({ text }: Cell, encoding: Encoding): string[] {
  const lost: string[] = [];
  if (text.includes("\uFFFD")) lost.push("U+FFFD stands for a letter that was lost");
  if (encoding === "utf-8") return lost;
  if (/&#x?[0-9a-f]+;/i.test(text)) lost.push("a letter is written as an HTML entity");
  if (/[?〓]/.test(text)) lost.push(`${text}: ? or 〓 may stand for a letter that was lost`);
  return lost;
}

function lines({ text }: Cell, target: Target): string[] {
  if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/.test(text))
    return ["a cell holds a control character"];
  return !target.lineBreaks && /[\r\n]/.test(text) ? ["a cell holds a line break"] : [];
}

function formulas(text: string, target: Target): string[] {
  const rest = text.slice(1);
  if (text.startsWith("'") && rest !== "") {
    if (isOwnForm(rest)) return [`${text}: an apostrophe stands before a value of our own`];
    const needless = target.formulas === "as they are" && /^[=+\-@]/.test(rest);
    return needless ? [`${text}: an apostrophe stands in a file that a machine reads`] : [];
  }
  const runs = target.formulas === "apostrophe" && /^[=+\-@]/.test(text) && !isOwnForm(text);
  return runs ? [`${text}: a spreadsheet takes it for a formula; an apostrophe has to stand before it`] : [];
}

function contacts(text: string, hashed: boolean): string[] {
  const bare = normalEmail(text);
  const relay = bare.split(/[^a-z0-9.@_+-]+/).find(isRelay);
  if (relay !== undefined) return [`${relay} is a relay address`];
  if (looksLikeEmail(bare)) return emails(text, bare, hashed);
  if (hashed && /^[+(]?\d[\d() -]{8,}$/.test(bare))
    return [`${text}: a phone number stands unhashed in a hashed file`];
  if (!looksHashed(text)) return [];
  if (text.toLowerCase() === HASH_OF_NOTHING)
    return ["the hash of nothing stands where a person has no contact"];
  if (!hashed) return ["a hash stands in a file that is not hashed"];
  return isHash(text) ? [] : ["a hash is not in lower case"];
}

function emails(text: string, bare: string, hashed: boolean): string[] {
  if (hashed) return [`${text} stands unhashed in a hashed file`];
  return text === bare ? [] : [`${text} is not in its normal form ${bare}`];
}
