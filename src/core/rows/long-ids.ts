/** Columns whose numbers are names: what a spreadsheet makes of a long one is another order or customer. */
export const ID_ROLES = ["orderId", "customer", "lineId"] as const;
export type IdRole = (typeof ID_ROLES)[number];

/** An ID and where it stands: a row, or a code, as the caller counts. */
export interface PlacedId {
  readonly text: string;
  readonly at: number;
}

/** What became of the long numbers of a column. */
export interface LongIds {
  /** An ID that a spreadsheet destroyed, so that the column names nobody any more; null = none. */
  readonly lost: PlacedId | null;
  /** IDs that end in zeros more often than chance has it, too few to call the column lost; empty = none. */
  readonly doubtful: readonly PlacedId[];
}

/** Takes the IDs of a column in. */
export interface LongIdWatch {
  add(text: string, at: number): void;
  finish(): LongIds;
}

/** How many digits of a number a spreadsheet keeps [count]. */
const KEPT_DIGITS = 15;
/** From here on a number has more digits than a spreadsheet keeps, and has lost the last ones where it was typed as one. */
export const TOO_LONG = 10 ** KEPT_DIGITS;

/** The user is told where this many times more numbers end in zeros than chance would have it. */
const BEYOND_CHANCE = 5;

const ONE_CELL = (): number => 1;

/**
 * An empty watch over one column of order, customer or line IDs (definitions.md section 2): lost is a column with a
 * text like 2.50123E+16, or 3-Mar, the day that a spreadsheet makes of 3-3, and one whose numbers of 16 digits or more mostly end in the zeros that a spreadsheet puts
 * behind the 15 digits it keeps.
 *
 * @param cellsAt in how many cells the text of a place stands; asked of few. Without it each text is one cell's
 *
 * @example
 * const watch = longIdWatch();
 * ["250123456789012000", "250123456789013000"].forEach((text, row) => watch.add(text, row));
 * watch.finish().lost //=> { text: "250123456789012000", at: 0 }
 */
export function longIdWatch(cellsAt: (at: number) => number = ONE_CELL): LongIdWatch {
  const seen = new Set<string>();
  const cut = new Map<string, PlacedId>();
  let destroyed: PlacedId | null = null;
  let [cutCells, chance] = [0, 0];
  return {
    add(text, at) {
      if (isInPowers(text) || isDay(text)) destroyed ??= { text, at };
      const digits = digitsOf(text);
      if (digits <= KEPT_DIGITS) return;
      if (!seen.has(text)) {
        seen.add(text);
        chance += 10 ** (KEPT_DIGITS - digits);
      }
      if (!endsInZeros(text, digits)) return;
      if (cutCells < 2) cutCells += cellsAt(at);
      if (!cut.has(text)) cut.set(text, { text, at });
    },
    finish() {
      const found = [...cut.values()];
      const [first = null] = found;
      if (destroyed !== null) return { lost: destroyed, doubtful: [] };
      if (cutCells >= 2 && found.length * 2 > seen.size) return { lost: first, doubtful: [] };
      const isOdd = found.length >= 2 && found.length > BEYOND_CHANCE * chance;
      return { lost: null, doubtful: isOdd ? found : [] };
    },
  };
}

/** 2.50123E+16, 2,5e+16, 3E+15 and 2.5E16; 3E10 and 12E34 are codes that people use. */
const IN_POWERS = /^\d(?:[.,]\d+)?E\+\d{2,}$|^\d[.,]\d+E\d{2,}$/i;

function isInPowers(text: string): boolean {
  const second = text.charCodeAt(1);
  const mayBe = second === POINT || second === COMMA || second === UPPER_E || second === LOWER_E;
  return mayBe && IN_POWERS.test(text);
}

/** 3-Mar and 3月3日, as spreadsheets show a day that was typed without a year. */
const DAYS = /^\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$|^\d{1,2}月\d{1,2}日$/;

function isDay(text: string): boolean {
  const { length } = text;
  const mayBe =
    length < 7 && (text.charCodeAt(length - 4) === HYPHEN || text.charCodeAt(length - 1) === DAY_SIGN);
  return mayBe && DAYS.test(text);
}

const [HYPHEN, DAY_SIGN] = [45, 0x65e5];
const [COMMA, POINT, ZERO, NINE, UPPER_E, LOWER_E] = [44, 46, 48, 57, 69, 101];

/** How many digits a text consists of, a last .0 apart; 0 for every other text. */
function digitsOf(text: string): number {
  if (text.length <= KEPT_DIGITS) return 0;
  const end = text.endsWith(".0") ? text.length - 2 : text.length;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < ZERO || code > NINE) return 0;
  }
  return end;
}

/** A number that begins with 0 was never one to a spreadsheet, which takes such zeros away. */
function endsInZeros(text: string, digits: number): boolean {
  if (text.charCodeAt(0) === ZERO) return false;
  for (let i = KEPT_DIGITS; i < digits; i++) if (text.charCodeAt(i) !== ZERO) return false;
  return true;
}
