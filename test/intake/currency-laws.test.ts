import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderIntake, type ColumnRole } from "../../src/core/rows/order-rows.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { dayOf } from "../../src/core/values/day.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** Files of a made-up shop whose amounts are in one currency or in two, and what the product makes of them. */

const FILES = 600;
/** Of each of five currencies, 600 sound files in all. */
const SOUND_FILES = 120;
const tokyo = dayInZone("Asia/Tokyo");
const TODAY = dayOf(2030, 1, 1) ?? 0;

/** How one currency may stand on a row: beside the amount, or in a column of its own. */
interface Way {
  readonly code: string;
  readonly amount: (n: number) => string;
  readonly cell: string;
}

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (n: number): string => n.toLocaleString("en-US");
const beside = (code: string, ...ways: ((n: number) => string)[]): Way[] =>
  ways.map((amount) => ({ code, amount, cell: "" }));
const inColumn = (code: string, ...cells: string[]): Way[] =>
  cells.map((cell) => ({ code, amount: String, cell }));

const YEN = [
  ...beside(
    "JPY",
    (n) => `¥${grouped(n)}`,
    (n) => `￥${grouped(n)}`,
    (n) => `${grouped(n)}円`,
  ),
  ...beside(
    "JPY",
    (n) => `${wide(String(n))}円`,
    (n) => `JPY ${n}`,
    (n) => `${n} JPY`,
  ),
  ...beside(
    "JPY",
    (n) => `￥${wide(grouped(n))}`,
    (n) => `\\${n}`,
  ),
  ...inColumn("JPY", "JPY", "jpy", "円", "日本円", "Yen (JPY)", "¥"),
];
const DOLLAR = [
  ...beside(
    "USD",
    (n) => `$${n}.50`,
    (n) => `US$ ${n}.50`,
    (n) => `${n}.50 USD`,
    (n) => `USD${n}.50`,
  ),
  ...inColumn("USD", "USD", "usd", "US$", "US Dollar", "ドル", "米ドル"),
];
const OTHERS = [
  ...beside(
    "EUR",
    (n) => `€${n}.50`,
    (n) => `${n}.50 €`,
    (n) => `EUR ${n}.50`,
  ),
  ...beside(
    "GBP",
    (n) => `£${n}`,
    (n) => `${n} GBP`,
  ),
  ...beside(
    "SEK",
    (n) => `${n} kr`,
    (n) => `SEK ${n}`,
  ),
  ...beside(
    "KRW",
    (n) => `₩${grouped(n)}`,
    (n) => `${n}원`,
  ),
  ...inColumn("EUR", "EUR", "€", "ユーロ"),
  ...inColumn("CNY", "CNY", "人民元", "RMB"),
  ...inColumn("SEK", "kr", "SEK"),
  // Words that no list knows are currencies of their own.
  ...inColumn("?", "XBT", "ポイント", "Zorkmid"),
];
/** Yen that nobody wrote down. */
const UNSAID: Way = { code: "JPY", amount: String, cell: "" };

const HEADERS = fc.constantFrom(
  ["注文番号", "注文日", "会員番号", "金額", "通貨"],
  ["Order ID", "Order date", "Customer ID", "Amount", "Currency"],
  ["order_id", "order_date", "customer_id", "order_total", "currency_code"],
);

interface CurrencyFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly way: Way; readonly n: number }[];
}

function tableOf({ header, rows }: CurrencyFile): string[][] {
  const hasColumn = rows.some(({ way }) => way.cell !== "");
  const cut = (cells: readonly string[]) => (hasColumn ? [...cells] : cells.slice(0, -1));
  const lines = rows.map(({ way, n }, i) =>
    cut([
      `A${i + 1}`,
      `2024-01-${String((i % 28) + 1).padStart(2, "0")}`,
      `C${i % 5}`,
      way.amount(n),
      way.cell,
    ]),
  );
  return [cut(header), ...lines];
}

interface Outcome {
  readonly kind: "read" | "stopped";
  readonly currency: string | null;
  readonly excluded: readonly string[];
  readonly purchases: number;
  readonly sales: number;
}

const STOPPED: Outcome = { kind: "stopped", currency: null, excluded: [], purchases: 0, sales: 0 };

function outcomeOf(table: string[][], kept: string | null = null): Outcome {
  const mapping = recognise(table);
  if (mapping === null) return STOPPED;
  try {
    const { columns, rows } = orderFileToRows({ name: "a.csv", rows: table }, mapping, tokyo);
    const at = Object.fromEntries(columns.map((role, i): [ColumnRole, number] => [role, i]));
    const intake = orderIntake(tokyo, at);
    intake.add(rows, at, 2);
    const rules = { ...DEFAULT_RULES, earliestDay: 0, today: TODAY, currency: kept };
    const { purchases, currency } = rowsEngine(intake.finish(null), rules);
    return {
      ...{ kind: "read", currency, excluded: purchases.excluded.map(({ reason }) => reason) },
      purchases: purchases.day.length,
      sales: purchases.amount.reduce((sum, amount) => sum + amount, 0),
    };
  } catch (problem) {
    if (problem instanceof InputProblem || problem instanceof UnreadableFile) return STOPPED;
    throw problem;
  }
}

const amounts = fc.integer({ min: 1, max: 9_000 });

/** Rows in two currencies, each written in one or two ways, by any share. */
const mixed = fc
  .record({
    header: HEADERS,
    home: fc.constantFrom(...YEN, UNSAID, UNSAID, UNSAID),
    foreign: fc.constantFrom(...DOLLAR, ...OTHERS),
    rows: fc.array(fc.record({ n: amounts, isForeign: fc.boolean() }), { minLength: 4, maxLength: 12 }),
    only: fc.option(fc.nat({ max: 3 }), { nil: null }),
  })
  .map(({ header, home, foreign, rows, only }): CurrencyFile => {
    const isForeign = rows.map((row, i) => (only === null ? row.isForeign : i === only));
    [isForeign[0], isForeign[1]] = [only === 0, only !== 0];
    return { header, rows: rows.map(({ n }, i) => ({ n, way: isForeign[i] ? foreign : home })) };
  });

/** The same file with one or more rows that name a currency in their column or header and another one beside the amount. */
const contradicting = fc
  .record({
    header: HEADERS,
    column: fc.constantFrom(...[...YEN, ...OTHERS].filter(({ cell }) => cell !== "" && cell !== "¥")),
    sign: fc.constantFrom(...DOLLAR.filter(({ cell }) => cell === "")),
    isInHeader: fc.boolean(),
    rows: fc.array(fc.record({ n: amounts, contradicts: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    place: fc.nat(),
  })
  .map(({ header, column, sign, isInHeader, rows, place }) => {
    const at = place % rows.length;
    const isIn = isInHeader && column.code !== "?";
    const ways = rows.map(({ n, contradicts }, i) => {
      const amount = contradicts || i === at ? sign.amount : column.amount;
      return { n, way: { ...column, amount, cell: isIn ? "" : column.cell } };
    });
    const named = header.map((name, i) => (isIn && i === 3 ? `${name} (${column.code})` : name));
    return { file: { header: named, rows: ways }, at };
  });

describe("files with a row whose column or header contradicts the sign of its amount", () => {
  it("are stopped, be it one row or all of them", () => {
    const tally = { stopped: 0, silent: 0 };
    fc.assert(
      fc.property(contradicting, ({ file }) => {
        const outcome = outcomeOf(tableOf(file));
        tally[outcome.kind === "stopped" ? "stopped" : "silent"]++;
        expect(outcome.kind).toBe("stopped");
      }),
      { numRuns: FILES },
    );
    console.info("contradicting rows", tally);
    expect(tally.silent).toBe(0);
  });

  it("are read in the currency that is kept, and every other row is told", () => {
    fc.assert(
      fc.property(contradicting, ({ file }) => {
        const isDollar = file.rows.map(({ way, n }) => /\$|usd/i.test(way.amount(n)));
        const outcome = outcomeOf(tableOf(file), "USD");
        const purchases = isDollar.filter(Boolean).length;
        expect(outcome).toMatchObject({ kind: "read", currency: "USD", purchases });
        expect(outcome.excluded).toEqual(Array<string>(file.rows.length - purchases).fill("otherCurrency"));
      }),
      { numRuns: FILES },
    );
  });

  it("are left out where other rows are in the kept one without a contradiction, and are it where none is", () => {
    const yen: Way = { code: "JPY", amount: String, cell: "JPY" };
    const both: Way = { ...yen, amount: (n) => `€${n}` };
    const file = (...ways: Way[]) =>
      tableOf({
        header: ["注文番号", "注文日", "会員番号", "金額", "通貨"],
        rows: ways.map((way) => ({ way, n: 20 })),
      });
    expect(outcomeOf(file(yen, both, yen), "JPY")).toMatchObject({
      sales: 4000,
      excluded: ["otherCurrency"],
    });
    expect(outcomeOf(file(both, both), "JPY")).toMatchObject({ sales: 4000, excluded: [] });
  });
});

describe("files in two currencies", () => {
  it("are stopped, whatever names the currencies and however few the rows are", () => {
    const tally = { stopped: 0, silent: 0 };
    fc.assert(
      fc.property(mixed, (file) => {
        const outcome = outcomeOf(tableOf(file));
        tally[outcome.kind === "stopped" ? "stopped" : "silent"]++;
        expect(outcome.kind).toBe("stopped");
      }),
      { numRuns: FILES },
    );
    console.info("two currencies", tally);
    expect(tally.silent).toBe(0);
  });

  it("are read in the one that is kept, and every row of another is told", () => {
    fc.assert(
      fc.property(mixed, (file) => {
        const kept = file.rows.filter(({ way }) => way.code === "JPY");
        const outcome = outcomeOf(tableOf(file), "JPY");
        expect(outcome).toMatchObject({ kind: "read", currency: "JPY", purchases: kept.length });
        expect(outcome.sales).toBe(kept.reduce((sum, { n }) => sum + n * 100, 0));
        expect(outcome.excluded).toEqual(Array<string>(file.rows.length - kept.length).fill("otherCurrency"));
      }),
      { numRuns: FILES },
    );
  });
});

const sound = (ways: readonly Way[]): fc.Arbitrary<CurrencyFile> =>
  fc.record({
    header: HEADERS,
    rows: fc.array(fc.record({ n: amounts, way: fc.constantFrom(...ways) }), { minLength: 3, maxLength: 12 }),
  });

describe("files in one currency", () => {
  it.each([
    { code: "JPY", ways: [...YEN, UNSAID] },
    { code: "USD", ways: DOLLAR },
    { code: "EUR", ways: OTHERS.filter(({ code }) => code === "EUR") },
    { code: "SEK", ways: OTHERS.filter(({ code }) => code === "SEK") },
    { code: "KRW", ways: OTHERS.filter(({ code }) => code === "KRW") },
  ])("$code, in every way it is written: none is stopped and no row is lost", ({ code, ways }) => {
    fc.assert(
      fc.property(sound(ways), (file) => {
        const outcome = outcomeOf(tableOf(file));
        expect(outcome).toMatchObject({ kind: "read", excluded: [], purchases: file.rows.length });
        expect(outcome.currency ?? "JPY").toBe(code);
      }),
      { numRuns: SOUND_FILES },
    );
  });
});

describe("files whose column and signs have a currency in common", () => {
  const ways: Way[] = [
    { code: "CAD", amount: (n) => `$${n}`, cell: "CAD" },
    { code: "CAD", amount: (n) => `CA$ ${n}`, cell: "$" },
    { code: "CAD", amount: (n) => `${n} dollars`, cell: "CAD" },
    { code: "CAD", amount: String, cell: "CA$" },
  ];
  it("are read in it, none is stopped and no row is lost", () => {
    fc.assert(
      fc.property(sound(ways), (file) => {
        const outcome = outcomeOf(tableOf(file));
        expect(outcome).toMatchObject({ kind: "read", currency: "CAD", excluded: [] });
        expect(outcome.purchases).toBe(file.rows.length);
      }),
      { numRuns: SOUND_FILES },
    );
  });
});
