import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classMonths } from "../../../src/core/schemes/class-months.ts";
import { classRequest, classTable, termsAt, termsOf } from "../../../src/core/schemes/class-table.ts";
import { flowRequest, flowTable } from "../../../src/core/schemes/flow.ts";
import { LIMIT_SCHEMES } from "../../../src/core/schemes/schemes.ts";
import { classField } from "../../../src/core/segments/class-fields.ts";
import { CLASS_IN } from "../../../src/core/segments/listed-classes.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { ANCHORS, type RandomOrder, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { TWIN_AMOUNT, twinClasses, twinFlow } from "../../support/slow-twin-classes.ts";
import { within } from "../../support/slow-twin.ts";

/* Classes, movements and months of the core against a slow twin that classes person by person. */
const LIMITS = { ...SETTINGS, cpmAmount: TWIN_AMOUNT / 100 };

/** Earlier days: a year before by the calendar, a month end, and days around limits. */
const SINCE = [365, 366, 31, 29, 1, 120, 121, 240, 360, 361];

const asked = fc.record({
  orders: shopOrders,
  anchor: fc.constantFrom(...ANCHORS),
  daysBefore: fc.constantFrom(...SINCE),
});

/** What the engine answers for every scheme: classes on both days, movements between them, people by ID and by segment. */
function answers(orders: readonly RandomOrder[], anchor: string, daysBefore: number) {
  const engine = shop(rowsOf(orders));
  const since = day(anchor) - daysBefore;
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: LIMITS,
  } as const;
  const facts = engine.facts(question, (meta) => {
    const terms = termsOf(meta, LIMITS);
    return LIMIT_SCHEMES.flatMap((id) => [
      classRequest(id, terms),
      classRequest(id, termsAt(terms, since)),
      flowRequest(id, terms, since),
    ]);
  });
  const terms = termsOf(facts.meta, LIMITS);
  const people = engine.customers(question);
  return LIMIT_SCHEMES.map((id) => ({
    id,
    now: classTable(facts, id, terms),
    before: classTable(facts, id, termsAt(terms, since)),
    flow: flowTable(facts, id, { terms, since }),
    months: classMonths(facts, id, { terms, days: [since, day(anchor)] }),
    byId: engine.classesById(question, id),
    listed: new Map(people.map((row) => [row.customerId, CLASS_IN[id](row)])),
    chosen: (is: string, at: number | null) =>
      engine.segmentCodes(question, {
        conditions: [{ field: classField(id, at), test: "oneOf", values: [is] }],
      }).length,
  }));
}

const knowsSomebody = (orders: readonly RandomOrder[], anchor: string): boolean =>
  orders.some(({ at }) => at <= day(anchor));

/** So many people of a class. */
const count = (classes: ReadonlyMap<string, string>, is: string): number =>
  [...classes.values()].filter((one) => one === is).length;

describe("on any shop", () => {
  it("tables, lists, IDs, segments and months have everybody in the class that the twin finds", () => {
    fc.assert(
      fc.property(asked, ({ orders, anchor, daysBefore }) => {
        fc.pre(knowsSomebody(orders, anchor));
        const ledger = twinOf(orders);
        const since = isoOf(day(anchor) - daysBefore);
        for (const { id, now, before, months, byId, listed, chosen } of answers(orders, anchor, daysBefore)) {
          const twin = twinClasses(ledger, id, anchor);
          const earlier = twinClasses(ledger, id, since);
          expect(new Map([...byId].sort())).toEqual(new Map([...twin].sort()));
          expect(new Map([...listed].sort())).toEqual(new Map([...twin].sort()));
          const salesOf = (is: string, classes: ReadonlyMap<string, string>, until: string) =>
            [...ledger].reduce(
              (sum, [customer, all]) =>
                classes.get(customer) === is
                  ? within(all, "", until).reduce((mine, { amount }) => mine + amount, sum)
                  : sum,
              0,
            );
          for (const row of now) {
            expect([row.customers, row.sales]).toEqual([
              count(twin, row.class),
              salesOf(row.class, twin, anchor),
            ]);
            expect(chosen(row.class, null)).toBe(row.customers);
            expect(chosen(row.class, day(since))).toBe(count(earlier, row.class));
          }
          expect(before.map(({ customers }) => customers)).toEqual(
            before.map((row) => count(earlier, row.class)),
          );
          expect(months[0]?.sales).toEqual(before.map((row) => salesOf(row.class, earlier, since)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("movements are those that the twin counts, and their sums are the people of the two days", () => {
    const words = new Set<string>();
    fc.assert(
      fc.property(asked, ({ orders, anchor, daysBefore }) => {
        fc.pre(knowsSomebody(orders, anchor));
        const days = [isoOf(day(anchor) - daysBefore), anchor] as const;
        for (const { id, flow, now, before } of answers(orders, anchor, daysBefore)) {
          const mine = flow.map(({ from, to, move, customers, sales }) => {
            words.add(move);
            return [`${from ?? "-"} ${to} ${move}`, { customers, sales }] as const;
          });
          expect(new Map(mine)).toEqual(twinFlow(twinOf(orders), id, days));
          expect(mine).toHaveLength(new Map(mine).size);
          const people = (rows: typeof flow) => rows.reduce((sum, { customers }) => sum + customers, 0);
          // Down the columns: the people of each class at the anchor; along the rows: those of the earlier day.
          expect(now.map((row) => people(flow.filter(({ to }) => to === row.class)))).toEqual(
            now.map(({ customers }) => customers),
          );
          expect(before.map((row) => people(flow.filter(({ from }) => from === row.class)))).toEqual(
            before.map(({ customers }) => customers),
          );
        }
      }),
      { numRuns: 150 },
    );
    expect([...words].sort()).toEqual(["back", "down", "left", "new", "same", "up"]);
  });

  it("the order of the rows changes nothing", () => {
    const shuffled = asked.chain((one) =>
      fc
        .shuffledSubarray([...one.orders.keys()], { minLength: one.orders.length })
        .map((order) => ({ ...one, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ orders, order, anchor, daysBefore }) => {
        fc.pre(knowsSomebody(orders, anchor));
        const plain = ({
          id,
          now,
          before,
          flow,
          months,
          byId,
          listed,
        }: ReturnType<typeof answers>[number]) => ({
          ...{ id, now, before, flow, months },
          ...{ byId: [...byId].sort(), listed: [...listed] },
        });
        const rows = (list: readonly RandomOrder[]) => answers(list, anchor, daysBefore).map(plain);
        expect(rows(order.map((at) => orders[at]!))).toEqual(rows(orders));
      }),
    );
  });
});
