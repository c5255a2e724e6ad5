import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLE_NAMES } from "../../src/catalog/texts/entry-texts.ts";
import { LANGUAGES } from "../../src/catalog/language.ts";
import { COLUMN_ROLES, type ColumnRole } from "../../src/core/rows/column-roles.ts";
import { missingInFile, recognise, recogniseRow, withAmountLevel } from "../../src/intake/recognise.ts";
import { signatureOf } from "../../src/intake/signature.ts";
import { CHANNEL_HEADERS } from "../support/channel-headers.ts";

/** The roles that a mapping finds, each with its column. */
const used = (columns: object): [string, number][] =>
  Object.entries(columns).filter((entry): entry is [string, number] => typeof entry[1] === "number");

describe("our own orders sheet", () => {
  const always: readonly ColumnRole[] = ["date", "channel", "file", "fileRow"];
  const others = COLUMN_ROLES.filter((role) => !always.includes(role));

  it.each(LANGUAGES)("maps one to one, whichever columns it has and in any order (%s)", (language) => {
    fc.assert(
      fc.property(fc.subarray(others), fc.infiniteStream(fc.nat()), (some, draws) => {
        const roles = [...always, ...some];
        const order = roles
          .map((role) => ({ role, at: draws.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const names = order.map(({ role }) => ROLE_NAMES[role][language]);
        const found = recognise([names]);
        expect(used(found?.columns ?? {}).sort()).toEqual(order.map(({ role }, i) => [role, i]).sort());
        expect(found).toMatchObject({ profile: null, parts: {}, channel: "" });
      }),
    );
  });

  it("may have columns of the user's beside ours", () => {
    const names = ["メモ", ...COLUMN_ROLES.map((role) => ROLE_NAMES[role].ja), "合計金額"];
    expect(used(recognise([names])!.columns)).toEqual(COLUMN_ROLES.map((role, i) => [role, i + 1]));
  });
});

describe("whose an amount is", () => {
  const generic = recogniseRow(["注文番号", "注文日", "顧客ID", "合計金額"], 0);
  const rakuten = recogniseRow([...CHANNEL_HEADERS["rakuten-rms"]!], 0);

  it("is each row's own by name alone, the order's when said so, and goes back", () => {
    const order = withAmountLevel(generic, "order");
    expect([generic.columns.amount, generic.columns.orderTotal ?? null]).toEqual([3, null]);
    expect([order.columns.amount, order.columns.orderTotal]).toEqual([null, 3]);
    expect(withAmountLevel(order, "line").columns).toMatchObject({ amount: 3, orderTotal: null });
    expect(withAmountLevel(generic, "auto")).toBe(generic);
  });

  it("is no question where the profile knows", () => {
    expect(withAmountLevel(rakuten, "line")).toBe(rakuten);
  });
});

describe("what a file lacks", () => {
  it.each([
    ["a report that names no buyers lacks none", "amazon-all-orders", []],
    ["a report without amounts", "amazon-unshipped", ["amount"]],
    ["the part of a header that is known", "stores", ["amount"]],
    ["a whole export", "rakuten-rms", []],
  ])("%s", (_, id, missing) => {
    expect(missingInFile(recogniseRow([...CHANNEL_HEADERS[id]!], 0))).toEqual(missing);
  });
});

describe("the key of a header", () => {
  it("differs between all channels", () => {
    const keys = Object.values(CHANNEL_HEADERS).map(signatureOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("differs when columns are moved, added or left out, and is short", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(names, (header) => {
        const key = signatureOf(header);
        expect(key.length).toBeLessThan(20);
        expect(signatureOf([...header].reverse())).not.toBe(key);
        expect(signatureOf(header.slice(1))).not.toBe(key);
        expect(signatureOf([...header, "more"])).not.toBe(key);
        expect(signatureOf(header.map((name) => ` ${name.toUpperCase()}`))).toBe(key);
      }),
    );
  });
});
