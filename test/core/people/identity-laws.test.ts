import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "../../../src/core/people/identity.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { type ContactRow, contactRows, people } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

describe("any rows", () => {
  const word = (...of: string[]) => fc.constantFrom("", ...of);
  const row = fc.record({
    orderId: word("1", "2", "3"),
    customer: word("A", "B", "C"),
    email: word("a@example.com", "b@example.com", "none@example.com", "c@pc.fw.rakuten.ne.jp"),
    phone: word("0312345678", "+81312345678", "09012345678", "0"),
    channel: word("楽天", "自社"),
  });
  const table = fc.array(row, { minLength: 1, maxLength: 12 });
  const rules = fc.record({
    fallbackKeys: fc.boolean(),
    customerIdScope: fc.constantFrom<CleaningRules["customerIdScope"]>("shared", "channel"),
    joins: fc.constantFrom(new Map<string, string>(), new Map([["B", "A"]])),
  });

  it("say the same in any order", () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, rules, ([rows, order], chosen) => {
        const before = people(rows, chosen);
        const after = people(
          order.map((i) => rows[i] ?? {}),
          chosen,
        );
        expect(after).toEqual(order.map((i) => before[i]));
      }),
    );
  });

  it("never make one of two people without a common ID, contact, order or join", () => {
    fc.assert(
      fc.property(table, rules, (rows, chosen) => {
        const whose = people(rows, chosen);
        const linked = evidence(rows, chosen.joins);
        whose.forEach((one, i) =>
          whose.forEach((other, j) => {
            const same = one.split(" ")[0] === other.split(" ")[0] && !one.startsWith("?");
            if (same) expect(linked[i], `${i} and ${j}`).toBe(linked[j]);
          }),
        );
      }),
    );
  });

  it("keep the customer ID they name, where it holds everywhere and nothing is joined", () => {
    fc.assert(
      fc.property(table, (rows) => {
        people(rows).forEach((whose, i) => {
          const own = rows[i]?.customer ?? "";
          if (own !== "") expect(whose).toBe(`${own} customerId`);
        });
      }),
    );
  });

  it("without fallback keys are known by customer IDs of their order or not at all", () => {
    fc.assert(
      fc.property(table, (rows) => {
        people(rows, { fallbackKeys: false }).forEach((whose) =>
          expect(whose).toMatch(/ (customerId|nothing)$/),
        );
      }),
    );
  });

  it("are joined once and for all", () => {
    fc.assert(
      fc.property(table, rules, (rows, { joins }) => {
        const once = identify(contactRows(rows.map((one) => ({ ...one, date: "2024-01-05" }))), {
          ...RULES,
          joins,
        });
        const again = identify(once.rows, { ...RULES, joins });
        const ids = ({ rows: { customer, customerIds } }: typeof once) =>
          Array.from(customer, (code) => customerIds[code] ?? null);
        const known = ids(once)
          .map((id, i) => (id === null ? null : i))
          .filter((i) => i !== null);
        expect(known.map((i) => ids(again)[i])).toEqual(known.map((i) => ids(once)[i]));
        expect(again.joinedIds).toBe(0);
      }),
    );
  });
});

/** The phones of the tables above, by hand. */
const SAME_PHONE: Readonly<Record<string, string>> = { "+81312345678": "0312345678", "0": "" };

/** For each row the first row that anything they have in common leads to, step by step. */
function evidence(rows: readonly ContactRow[], joins: ReadonlyMap<string, string>): number[] {
  const traits = rows.map(({ orderId, customer, email, phone, channel }) => {
    const number = SAME_PHONE[String(phone)] ?? phone;
    const own = [
      `id ${String(joins.get(String(customer)) ?? customer)}`,
      `mail ${String(email)}`,
      `tel ${String(number)}`,
    ];
    return [...own, orderId === "" ? "id " : `order ${String(orderId)}/${String(channel)}`].filter(
      (one) => !/ $/.test(one),
    );
  });
  const group = rows.map((_, i) => i);
  for (let round = 0; round < rows.length; round++) {
    traits.forEach((mine, i) =>
      traits.forEach((theirs, j) => {
        if (mine.some((one) => theirs.includes(one))) group[i] = Math.min(group[i] ?? i, group[j] ?? j);
      }),
    );
  }
  return group;
}
