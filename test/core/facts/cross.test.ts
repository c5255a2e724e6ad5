import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideOf } from "../../../src/core/cross/cross.ts";
import { type CrossRow, crossRequest } from "../../../src/core/facts/cross.ts";
import { type ProductRow, productsRequest } from "../../../src/core/facts/products.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import type { CrossSettings } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { type ProductLine, productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type TwinCross, twinBase, twinBeside, twinPeriod } from "../../support/slow-twin-cross.ts";
import type { TwinLine } from "../../support/slow-twin-products.ts";
import { wideShop } from "../../support/wide-shop.ts";

const ANCHOR = "2024-06-30";

interface Asked extends Partial<CrossSettings> {
  readonly anchor?: string;
  readonly most?: number;
  readonly shown?: number;
}

/** The table under some settings, and that of the products. */
function tableOf(engine: RowsEngine, { anchor = ANCHOR, most = 50, shown = 10, ...chosen }: Asked = {}) {
  const ask = { ...crossRequest({ anchor: day(anchor) }, { ...SETTINGS, ...chosen }), most, shown };
  const products = productsRequest(day(anchor), ask.by);
  const asked = { kind: "day", day: day(anchor) } as const;
  const question = { anchor: asked, today: RULES.today, limits: SETTINGS };
  const facts = engine.facts(question, () => [ask, products]);
  const rows = rowsOf(facts, ask);
  const row = (kind: CrossRow["kind"]) => rows.find((one) => one.kind === kind);
  const named = (name: string) => rows.find((one) => one.kind === "named" && one.name === name);
  /** People who bought `to` beside a row. */
  const also = (from: CrossRow | undefined, to: string) =>
    from?.also[rows.findIndex((one) => one.kind === "named" && one.name === to)];
  return { rows, row, named, also, products: rowsOf(facts, products), meta: facts.meta };
}

const line = (customer: string, date: string, order: string, name: string): ProductLine => [
  customer,
  date,
  order,
  name,
  1000,
  1,
];

/**
 * Four people bought soap, three of them a lotion, too (the published 3 of 4 = 75 %): A in the same order, B before the
 * soap, C after it. E bought the lotion alone. D bought soap and cream.
 */
const LINES: readonly ProductLine[] = [
  line("A", "2024-01-05", "A1", "石けん"),
  line("A", "2024-01-05", "A1", "化粧水"),
  line("B", "2024-01-10", "B1", "化粧水"),
  line("B", "2024-02-10", "B2", "石けん"),
  line("C", "2024-01-20", "C1", "石けん"),
  line("C", "2024-03-20", "C2", "化粧水"),
  line("D", "2024-02-01", "D1", "石けん"),
  line("D", "2024-02-01", "D1", "クリーム"),
  line("E", "2024-02-02", "E1", "化粧水"),
];

describe("products by products, worked by hand", () => {
  const shop = wideShop(productRows(LINES));

  it("is the published 3 of 4 = 75 %, and 3 of 4 of the lotion's buyers the other way round", () => {
    const { named, also, rows, row } = tableOf(shop);
    expect([named("石けん")?.buyers, also(named("石けん"), "化粧水")]).toEqual([4, 3]);
    expect([named("クリーム")?.buyers, also(named("クリーム"), "石けん")]).toEqual([1, 1]);
    expect(also(named("石けん"), "クリーム")).toBe(1);
    // 75 % of soap's buyers, where 4 of 5 people bought the lotion: 0.75 ÷ 0.8.
    const goods = { named: rows.filter(({ kind }) => kind === "named"), others: null, all: row("all")! };
    const { share, ofAll, lift } = besideOf(goods, named("石けん")!, named("化粧水")!);
    expect([share, ofAll, lift]).toEqual([
      { numerator: 3, denominator: 4 },
      { numerator: 4, denominator: 5 },
      0.9375,
    ]);
  });

  it("leaves out what was bought in the same order, or before the base, where that is asked", () => {
    const lotion = (chosen: Partial<CrossSettings>) => {
      const { named, also } = tableOf(shop, chosen);
      return also(named("石けん"), "化粧水");
    };
    expect(lotion({ crossSameOrder: false })).toBe(2);
    expect(lotion({ crossAfterFirst: true })).toBe(2);
    expect(lotion({ crossSameOrder: false, crossAfterFirst: true })).toBe(1);
  });

  it("counts the orders of a period alone", () => {
    const { named, also, row } = tableOf(shop, { crossFrom: "2024-02-01", crossTo: "2024-02-29" });
    expect([named("石けん")?.buyers, also(named("石けん"), "化粧水")]).toEqual([2, 0]);
    expect(row("all")).toMatchObject({ buyers: 3, orders: 3 });
    expect(tableOf(shop, { crossFrom: "2025-01-01" }).row("all")).toMatchObject({ buyers: 0, orders: 0 });
  });

  it("takes whoever bought any of a base, or all of it", () => {
    const crossBase = ["石けん", "クリーム"];
    const any = tableOf(shop, { crossBase });
    expect(any.row("base")).toMatchObject({ buyers: 4, orders: 4 });
    expect(any.also(any.row("base"), "化粧水")).toBe(3);
    const all = tableOf(shop, { crossBase, crossMatch: "all" });
    expect(all.row("base")).toMatchObject({ buyers: 1, orders: 1 });
    expect(all.also(all.row("base"), "化粧水")).toBe(0);
    // Products of the base are not counted beside it.
    expect(any.also(any.row("base"), "クリーム")).toBe(0);
  });

  it("keeps those with the most buyers, the base whoever bought it, and all others as one", () => {
    const { rows, row, named, also } = tableOf(shop, { most: 1, shown: 1, crossBase: ["クリーム"] });
    expect(rows.map(({ kind, name, goods }) => [kind, name, goods])).toEqual([
      ...[
        ["named", "化粧水", 1],
        ["named", "クリーム", 1],
      ],
      ...[
        ["others", "", 1],
        ["base", "", 1],
        ["all", "", 3],
      ],
    ]);
    expect(row("base")).toMatchObject({ buyers: 1, rest: 1 });
    expect([named("化粧水")?.rest, also(row("base"), "化粧水")]).toEqual([3, 0]);
    expect(row("all")).toMatchObject({ rest: 4 });
  });
});

describe("what a base may be", () => {
  const shop = wideShop(productRows(LINES));

  it("names what is like a name that nobody wrote; nobody bought all of such a base", () => {
    const crossBase = ["化粧 水", "石けん"];
    const any = tableOf(shop, { crossBase });
    expect(any.row("base")).toMatchObject({ buyers: 4, unknown: [{ name: "化粧 水", like: ["化粧水"] }] });
    expect(tableOf(shop, { crossBase, crossMatch: "all" }).row("base")).toMatchObject({ buyers: 0 });
    expect(tableOf(shop, { crossBase: ["茶"] }).row("base")).toMatchObject({
      unknown: [{ name: "茶", like: [] }],
    });
  });

  it("is one product where it is named twice", () => {
    const twice = tableOf(shop, { crossBase: ["石けん", "石けん"], crossMatch: "all" });
    expect(twice.row("base")).toMatchObject({ buyers: 4, goods: 1 });
  });

  it("is nothing without a column of products, and leaves out what was taken back, as 商品 does", () => {
    expect(tableOf(shop, { crossBy: "category" }).rows).toEqual([]);
    const back: ProductLine = ["A", "2024-01-05", "A1", "クリーム", 500, 1];
    const returned = wideShop(productRows([...LINES, back, ["A", "2024-01-05", "A1", "クリーム", -500, 1]]));
    expect(tableOf(returned).named("クリーム")).toMatchObject({ buyers: 1 });
    const nothing = wideShop(productRows([...LINES, ["A", "2024-01-06", "A2", "クリーム", 500, 0]]));
    const { named, products } = tableOf(nothing);
    const shown = products.find(({ name }: ProductRow) => name === "クリーム");
    expect([named("クリーム")?.buyers, shown?.buyers]).toEqual([2, 2]);
  });
});

const FIRST = day("2023-01-01");
const GOODS = ["a", "b", "c", "d"];
const anyLine = fc.record({
  customer: fc.constantFrom("A", "B", "C", "D"),
  day: fc.integer({ min: FIRST, max: FIRST + 60 }),
  order: fc.integer({ min: 1, max: 9 }),
  goods: fc.constantFrom(...GOODS, ""),
  amount: fc.constantFrom(100, 200, 300, 0, -100),
});
/** An order is of one customer, and of one day in one out of two cases. */
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 40 }).map((lines) =>
  lines.map((one): TwinLine => ({
    ...one,
    order: `${one.customer}${one.order % 2 ? one.day : one.order}`,
  })),
);
const anyChoice = fc.record({
  base: fc.uniqueArray(fc.constantFrom(...GOODS), { minLength: 1, maxLength: 3 }),
  match: fc.constantFrom("any" as const, "all" as const),
  sameOrder: fc.boolean(),
  afterFirst: fc.boolean(),
  from: fc.integer({ min: FIRST, max: FIRST + 30 }),
  to: fc.integer({ min: FIRST + 20, max: FIRST + 60 }),
});

const shopOf = (lines: readonly TwinLine[], mergeSameDayOrders: boolean): RowsEngine =>
  wideShop(
    lines.map(({ customer, day: at, order, goods, amount }) => ({
      ...{ customer, date: isoOf(at), orderId: order, productName: goods, amount },
    })),
    { mergeSameDayOrders },
  );

const settingsOf = (cross: TwinCross): Asked => ({
  ...{ anchor: isoOf(FIRST + 60), crossBase: cross.base, crossMatch: cross.match },
  ...{ crossSameOrder: cross.sameOrder, crossAfterFirst: cross.afterFirst },
  ...{ crossFrom: isoOf(cross.from), crossTo: isoOf(cross.to) },
});

/** Shops where anybody bought anything by the anchor. */
const isShop = (lines: readonly TwinLine[], cross: TwinCross, merge: boolean): boolean =>
  twinPeriod(lines, { ...cross, from: FIRST, to: FIRST + 60 }, merge).length > 0;

describe("laws", () => {
  it("the table is that of the definitions, read one by one", () => {
    fc.assert(
      fc.property(
        ...([anyLines, anyChoice, fc.boolean(), fc.integer({ min: 1, max: 4 })] as const),
        (lines, cross, merge, most) => {
          fc.pre(isShop(lines, cross, merge));
          const { rows, row, also } = tableOf(shopOf(lines, merge), {
            ...settingsOf(cross),
            most,
            shown: most,
          });
          const people = twinPeriod(lines, cross, merge);
          expect(row("all")).toMatchObject({ buyers: people.length, orders: people.flat().length });
          const names = rows.flatMap(({ kind, name }) => (kind === "named" ? [name] : []));
          const shown = names.slice(0, most);
          const check = (from: CrossRow | undefined, one: TwinCross) => {
            const buyers = twinBase(people, one);
            const bought = (others: readonly string[]) =>
              buyers.filter((orders) => twinBeside(orders, others, one)).length;
            expect(from?.buyers ?? 0).toBe(buyers.length);
            for (const to of names) if (!one.base.includes(to)) expect(also(from, to)).toBe(bought([to]));
            const rest = GOODS.filter((goods) => !shown.includes(goods) && !one.base.includes(goods));
            expect(from?.rest).toBe(bought(rest));
          };
          for (const from of rows)
            if (from.kind === "named") check(from, { ...cross, base: [from.name], match: "any" });
          const said = cross.base.every((goods) => lines.some((one) => one.goods === goods));
          if (said) check(row("base"), cross);
        },
      ),
    );
  });

  it("whoever bought all of a base bought any of it, and the same order only adds", () => {
    fc.assert(
      fc.property(anyLines, anyChoice, (lines, cross) => {
        fc.pre(isShop(lines, cross, false));
        const shop = shopOf(lines, false);
        const of = (chosen: Partial<TwinCross>) => tableOf(shop, settingsOf({ ...cross, ...chosen }));
        const [any, all] = [of({ match: "any" }), of({ match: "all" })];
        expect(all.row("base")?.buyers).toBeLessThanOrEqual(any.row("base")?.buyers ?? 0);
        const [apart, same] = [of({ sameOrder: false }), of({ sameOrder: true })];
        const [late, ever] = [of({ afterFirst: true }), of({ afterFirst: false })];
        same.rows.forEach((one, i) =>
          one.also.forEach((people, j) => {
            expect(people).toBeLessThanOrEqual(one.buyers);
            expect(apart.rows[i]?.also[j]).toBeLessThanOrEqual(people);
          }),
        );
        ever.rows.forEach((one, i) =>
          one.also.forEach((people, j) => expect(late.rows[i]?.also[j]).toBeLessThanOrEqual(people)),
        );
      }),
    );
  });

  it("buyers and orders of each product are those of 商品", () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, merge) => {
        const cross: TwinCross = {
          ...{ base: ["a"], match: "any", sameOrder: true, afterFirst: false },
          ...{ from: FIRST, to: FIRST + 60 },
        };
        fc.pre(isShop(lines, cross, merge));
        const { rows, products, row, meta } = tableOf(shopOf(lines, merge), { anchor: isoOf(FIRST + 60) });
        const told = (all: readonly (CrossRow | ProductRow)[]) =>
          all.flatMap(({ kind, name, buyers, orders }) =>
            kind === "named" ? [{ name, buyers, orders }] : [],
          );
        expect(told(rows)).toEqual(told(products));
        expect(row("all")).toMatchObject({ buyers: meta.customers, orders: meta.purchases });
      }),
    );
  });
});
