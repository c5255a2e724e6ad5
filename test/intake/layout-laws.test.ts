import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellsOf,
  type Column,
  ENGLISH,
  JAPANESE,
  type Line,
  newTally,
  noted,
  type Outcome,
  outcomeOf,
  rowsOf,
  type Shape,
  shapes,
  shops,
  truthOf,
} from "../support/laid-files.ts";

const FILES = 600;
/** Prices as shops have them, and so few that sums meet by chance. */
const wide = fc.integer({ min: 1, max: 20_000 });
const narrow = fc.constantFrom(500, 1000, 1500, 2000, 3000);

/** Every row of the file that holds anything is part of a purchase or listed with a reason. */
function expectAllRows(outcome: Outcome, rows: readonly (readonly string[])[]): void {
  if (outcome.kind === "refused") return;
  const filled = rows.slice(1).filter((row) => row.some((cell) => cell !== "")).length;
  expect(outcome.rows).toBe(filled);
}

/** Lines with a total after each group of them, and one of all in the end. */
interface TotalsFile {
  readonly shape: Shape;
  readonly lines: readonly Line[];
  readonly cuts: readonly number[];
  readonly label: string;
  readonly place: Column;
  readonly isDated: boolean;
  readonly hasGrand: boolean;
}

const LISTED = [
  "合計",
  "小 計",
  "月計",
  "計",
  "Total",
  "Subtotal",
  "Ｔｏｔａｌ",
  "GRAND TOTAL",
  "合計：",
  "総合計",
];
const UNLISTED = ["Celkem", "締め", "トータル額", "〆", "Yhteensä", "ΣΥΝΟΛΟ", "Összesen", "まとめ"];

function totalsRows({ shape, lines, cuts, label, place, isDated, hasGrand }: TotalsFile): string[][] {
  const rows = rowsOf(shape, []);
  let since = 0;
  const total = (amount: number, date: string) =>
    rows.push(cellsOf(shape, { ...(isDated ? { date } : {}), [place]: label, amount }));
  lines.forEach((line, i) => {
    rows.push(cellsOf(shape, line));
    since += line.amount;
    if (!cuts.includes(i)) return;
    total(since, line.date);
    since = 0;
  });
  if (hasGrand)
    total(
      lines.reduce((sum, { amount }) => sum + amount, 0),
      lines[lines.length - 1]?.date ?? "",
    );
  return rows;
}

const totalsFiles = (labels: readonly string[]): fc.Arbitrary<TotalsFile> =>
  fc.tuple(shapes, shops(wide)).chain(([shape, lines]) =>
    fc.record({
      shape: fc.constant(shape),
      lines: fc.constant(lines),
      cuts: fc.subarray(
        lines.map((_, i) => i),
        { minLength: 1, maxLength: Math.ceil(lines.length / 2) },
      ),
      label: fc.constantFrom(...labels),
      place: fc.constantFrom(...shape.columns.filter((column) => column !== "amount")),
      isDated: fc.boolean(),
      hasGrand: fc.boolean(),
    }),
  );

describe("files with totals", () => {
  it.each([
    { called: "by the words of the list", labels: LISTED },
    { called: "by words that are not in it", labels: UNLISTED },
  ])("$called are read right, or asked about", ({ called, labels }) => {
    const tally = newTally();
    fc.assert(
      fc.property(totalsFiles(labels), (file) => {
        const rows = totalsRows(file);
        const outcome = outcomeOf(rows);
        expectAllRows(outcome, rows);
        expect(noted(tally, outcome, truthOf(file.shape, file.lines))).toBe(true);
      }),
      { numRuns: FILES },
    );
    console.info("totals", called, tally);
    expect(tally.silent).toBe(0);
  });
});

/** Two files, one below the other, the second with other names or another order of columns. */
const gluedFiles = fc.tuple(shapes, shops(wide, 2), shops(wide, 2)).chain(([shape, first, second]) => {
  const others = (columns: readonly Column[]): fc.Arbitrary<readonly Column[]> =>
    fc.shuffledSubarray([...columns], { minLength: columns.length });
  const foreign = { orderId: "Obj", date: "Dátum", customer: "Zákazník", product: "Zboží", amount: "Cena" };
  return fc.record({
    shape: fc.constant(shape),
    first: fc.constant(first),
    second: fc.constant(second.map((line) => ({ ...line, orderId: `B${line.orderId}` }))),
    columns: fc.oneof(
      fc.constant(shape.columns),
      others(shape.columns),
      others([...new Set([...shape.columns, "note" as const])]),
    ),
    names: fc.constantFrom(shape.names, shape.names, JAPANESE, ENGLISH, { ...foreign, note: "Pozn" }),
    hasBlank: fc.boolean(),
  });
});

describe("files joined end to end", () => {
  it("are read by each header, or refused by row", () => {
    const tally = newTally();
    fc.assert(
      fc.property(gluedFiles, ({ shape, first, second, columns, names, hasBlank }) => {
        const blank = hasBlank ? [shape.columns.map(() => "")] : [];
        const rows = [...rowsOf(shape, first), ...blank, ...rowsOf({ columns, names }, second)];
        const outcome = outcomeOf(rows);
        expectAllRows(outcome, rows);
        expect(noted(tally, outcome, truthOf(shape, [...first, ...second]))).toBe(true);
      }),
      { numRuns: FILES },
    );
    console.info("headers", tally);
    expect(tally.silent).toBe(0);
  });
});

/** What a spreadsheet leaves of merged cells: the first row of each order keeps them. */
function mergedRows(shape: Shape, lines: readonly Line[]): string[][] {
  return rowsOf(
    shape,
    lines.map((line, i) =>
      line.orderId === lines[i - 1]?.orderId ? { product: line.product, amount: line.amount } : line,
    ),
  );
}

describe("files whose merged cells were saved as CSV", () => {
  it.each([
    { prices: wide, called: "of any price" },
    { prices: narrow, called: "of few prices" },
  ])("$called are read right, or asked about", ({ prices, called }) => {
    const tally = newTally();
    fc.assert(
      fc.property(shapes, shops(prices), (shape, lines) => {
        const rows = mergedRows(shape, lines);
        const outcome = outcomeOf(rows);
        expectAllRows(outcome, rows);
        if (isLastAlone(shape, lines)) return;
        expect(noted(tally, outcome, truthOf(shape, lines))).toBe(true);
      }),
      { numRuns: FILES },
    );
    console.info("merged", called, tally);
    expect(tally.silent).toBe(0);
  });
});

it("products whose amounts meet the sum of those above them by chance are asked about, not left out", () => {
  const [of, more] = [
    (amount: number) => ["C100", `${amount}`, "石けん", "2024-01-05"],
    ["", "1000", "タオル", ""],
  ];
  const further = ["", "500", "石けん", ""];
  const rows = [
    ["会員番号", "金額", "商品名", "注文日"],
    of(500),
    further,
    more,
    of(1000),
    more,
    further,
    of(500),
  ];
  expect(outcomeOf([...rows, of(500), of(500), of(500)])).toMatchObject({ kind: "read", asks: true });
});

/** One such row in the end of a file without products may be its total. */
function isLastAlone({ columns }: Shape, lines: readonly Line[]): boolean {
  if (columns.includes("product")) return false;
  const further = lines.flatMap((line, i) => (line.orderId === lines[i - 1]?.orderId ? [i] : []));
  return further.length === 1 && further[0] === lines.length - 1;
}

describe("sound files", () => {
  it("of products called 腕時計, firms with total in their name and few prices lose no row and are not stopped", () => {
    // In a dozen orders few prices are seen to repeat; in five or six a sum that meets by chance may be asked about.
    const tally = newTally();
    fc.assert(
      fc.property(shapes, shops(narrow, 12), (shape, lines) => {
        const outcome = outcomeOf(rowsOf(shape, lines));
        noted(tally, outcome, truthOf(shape, lines));
        expect(outcome).toMatchObject({ purchases: truthOf(shape, lines), excluded: [], rows: lines.length });
      }),
      { numRuns: FILES },
    );
    console.info("sound", tally);
    expect(tally).toMatchObject({ silent: 0, refused: 0 });
  });

  it("of guests, adjustments and notes below lose no row and are not stopped", () => {
    const guests = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(shapes, shops(wide), guests, (shape, lines, isGuest) => {
        const sold = lines.map((line, i) => ({
          ...line,
          ...(isGuest[i] && line.orderId !== lines[i - 1]?.orderId ? { customer: "" } : {}),
          amount: i % 7 === 6 && !shape.columns.includes("orderId") ? -line.amount : line.amount,
        }));
        const notes = [[], ["※ 送料は別です"]];
        const outcome = outcomeOf([...rowsOf(shape, sold), ...notes]);
        if (outcome.kind === "refused") throw new Error("refused");
        expect(outcome.rows).toBe(lines.length + (shape.columns[0] === "note" ? 0 : 1));
        expect(outcome.excluded.filter((reason) => reason === "totalRow" || reason === "headerRow")).toEqual(
          [],
        );
        expect(outcome.asks).toBe(false);
      }),
      { numRuns: FILES },
    );
  });
});
