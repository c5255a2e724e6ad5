import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookAlikes, plainId } from "../../../src/core/people/look-alikes.ts";

/** IDs of signs that a spreadsheet or a form changes, and of others. */
const ids = fc.uniqueArray(
  fc.array(fc.constantFrom("0", "0", "1", ".", "A", "a", "Ａ", "０", "-", "\u200b"), { minLength: 1 }),
  { selector: (signs) => signs.join(""), maxLength: 40 },
);

describe("IDs that look alike", () => {
  it("are all those that bought and whose plain IDs are equal, within a channel where channels are apart", () => {
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.integer({ min: -1, max: 1 })),
        fc.boolean(),
        (all, channels, byChannel) => {
          const customerIds = all.map((signs) => signs.join(""));
          const bought = customerIds.map((_, code) => code).filter((code) => code % 7 !== 6);
          const channel = Int32Array.from(bought, (code) => channels[code] ?? -1);
          const placeOf = (code: number) => (byChannel ? channel[bought.indexOf(code)] : -1);
          const isAlike = (one: number, other: number) =>
            plainId(customerIds[one]!) === plainId(customerIds[other]!) && placeOf(one) === placeOf(other);
          const groups = bought
            .map((one) => bought.filter((other) => isAlike(one, other)))
            .filter((group, i) => group.length > 1 && group[0] === bought[i])
            .map((group) => group.sort((a, b) => (customerIds[a]! < customerIds[b]! ? -1 : 1)));
          const purchases = {
            length: bought.length,
            customer: Int32Array.from(bought),
            channel,
            customerIds,
          };
          expect(lookAlikes(purchases, byChannel)).toEqual(groups);
        },
      ),
    );
  });
});
