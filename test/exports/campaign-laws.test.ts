import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnGroups, isControl } from "../../src/core/campaigns/control.ts";
import { handoverRows } from "../../src/reports/handover/handover-answer.ts";
import { ledgerOf } from "../../src/core/ledger.ts";
import { askedHandover, toTarget } from "../../src/reports/handover/to-target.ts";
import { filesOf } from "../../src/exports/files.ts";
import { sheetRowsOf } from "../../src/exports/sheet-rows.ts";
import { TARGETS } from "../../src/exports/targets.ts";
import type { ContactRow } from "../support/contact-rows.ts";
import { digest } from "../support/file-people.ts";
import { reachOf, TODAY } from "../support/reach-rows.ts";

const SETTINGS = {
  contactRestDays: 7,
  currency: "JPY",
  language: "ja",
  minSample: 30,
  grossMargin: null,
} as const;
const INPUTS = { points: "500", tags: "VIP,夏", shipDate: "2026-12-01" };
const NAMES = {
  buyerName: "山田 花子",
  lastName: "山田",
  firstName: "花子",
  lastNameKana: "ヤマダ",
  firstNameKana: "ハナコ",
};
const HOME = {
  prefecture: "東京都",
  city: "渋谷区",
  address2: "ビル",
  sex: "女性",
  birthday: "1980-01-02",
  optOut: "0",
};

/** People of whom several may have one e-mail, phone, LINE ID or address. */
const shopRows = fc
  .array(fc.record({ mail: fc.nat(40), phone: fc.nat(40), line: fc.nat(40), house: fc.nat(40) }), {
    minLength: 20,
    maxLength: 40,
  })
  .map((people) =>
    people.map(({ mail, phone, line, house }, i): ContactRow => ({
      customer: `C${i}`,
      email: `m${mail}@example.com`,
      phone: `090-1234-${String(1000 + phone)}`,
      lineUserId: `U${String(line).padStart(32, "0")}`,
      postalCode: "1500001",
      address1: `神宮前${house}-1`,
      ...{ ...NAMES, ...HOME },
    })),
  );

/** What of a person's contacts a target needs, in the form in which files are searched for it. */
const CONTACTS: Readonly<Record<string, (row: ContactRow) => string[]>> = {
  email: ({ email }) => [String(email)],
  phone: ({ phone }) => [digits(String(phone))],
  emailOrPhone: ({ email, phone }) => [String(email), digits(String(phone))],
  lineUserId: ({ lineUserId }) => [String(lineUserId).toLowerCase()],
  customer: ({ customer }) => [String(customer).toLowerCase()],
  postal: ({ address1 }) => [String(address1)],
  any: ({ customer }) => [String(customer).toLowerCase()],
};

const digits = (text: string): string => text.replace(/\D/g, "").replace(/^81/, "0");

/** A contact as a hashed file has it: a number with the country's code. */
const hashed = (contact: string): string =>
  createHash("sha256")
    .update(/^0\d+$/.test(contact) ? `+81${contact.slice(1)}` : contact)
    .digest("hex");

/** Every cell of a file or sheet as it was written and as a number to be called. */
function cellsIn(texts: readonly string[]): Set<string> {
  const cells = texts.flatMap((text) => text.split(/[,\t\r\n"]/)).map((cell) => cell.trim().toLowerCase());
  return new Set(cells.flatMap((cell) => [cell, digits(cell)]).filter((cell) => cell !== ""));
}

function campaignTo(target: string, rows: readonly ContactRow[], controlShare: number) {
  const shop = reachOf(rows);
  const campaign = {
    name: "春",
    sentOn: TODAY,
    windowDays: 30,
    costPerContact: null,
    controlShare,
    baseRate: 0.05,
  };
  const sparing = askedHandover({ target, campaign }, shop, SETTINGS);
  const codes = Int32Array.from(shop.purchases.customerIds.keys());
  const chosen = { segment: { conditions: [] }, codes, unsaid: [], anchor: shop.today };
  const ledger = ledgerOf(shop.purchases, false);
  return toTarget(shop, { ...chosen, sparing, kept: [], joins: new Map(), ledger, before: null });
}

/** None where a group is empty, which is refused. */
function drawn(...args: Parameters<typeof campaignTo>) {
  try {
    return campaignTo(...args);
  } catch (thrown) {
    expect(String(thrown)).toMatch(/campaign-no-(control|sent)/);
    return null;
  }
}

describe("a campaign's file and sheet hold exactly those who get it", () => {
  it.each(TARGETS.map((target) => ({ target, id: target.id })))("$id", async ({ target, id }) => {
    let [held, shown] = [0, 0];
    await fc.assert(
      fc.asyncProperty(shopRows, fc.constantFrom(0.2, 0.5), async (rows, share) => {
        const to = drawn(id, rows, share);
        if (to === null || to.campaign === null) return;
        const { sent, control } = to.campaign;
        const all = [...sent, ...control];
        expect(drawnGroups(all, { id: "春", controlShare: share }).control).toEqual(control);
        const answer = handoverRows(to, "ja");
        expect(answer.customers).toEqual(sent);
        expect(answer.customers.some((one) => isControl(one, { id: "春", controlShare: share }))).toBe(false);
        expect(answer.people).toBe(
          answer.left + answer.excluded.reduce((sum, { people }) => sum + people, 0),
        );
        const { files, written } = await filesOf(target, answer, { hashed: false, inputs: INPUTS, digest });
        expect(written).toBe(sent.length);
        const encoding = target.encodings[0];
        const texts = files.map(({ bytes }) => new TextDecoder(encoding).decode(bytes));
        const sheet = sheetRowsOf(target, { roles: to.roles, rows: to.found.rows });
        const row = (one: string) => rows.find(({ customer }) => customer === one)!;
        const contactsOf = CONTACTS[target.needs]!;
        const inFile = target.hash === "always" ? hashed : (contact: string) => contact;
        const places = [
          { cells: cellsIn(texts), as: inFile },
          { cells: cellsIn(sheet.rows.flat()), as: (contact: string) => contact },
        ];
        for (const { cells, as } of places) {
          const isIn = (one: string) => contactsOf(row(one)).some((contact) => cells.has(as(contact)));
          expect(control.filter(isIn)).toEqual([]);
          held += control.length;
          shown += sent.filter(isIn).length;
        }
      }),
      { numRuns: 25 },
    );
    expect(held).toBeGreaterThan(20);
    if (target.needs !== "postal") expect(shown).toBeGreaterThan(20);
  });
});

it("an ID that another person's is joined to later spares that person, too", () => {
  const rows = [
    { customer: "A", email: "a@example.com" },
    { customer: "Z", email: "z@example.com" },
  ];
  const shop = reachOf(rows);
  const sparing = askedHandover({ target: "blastmail" }, shop, SETTINGS);
  const campaign = {
    ...{ id: "夏", name: "夏", sentOn: shop.today, windowDays: 30, target: "csv", conditions: "" },
    ...{ costPerContact: null, controlShare: 0, sent: ["B"], control: [] },
  };
  const kept = [{ campaign, fault: null, listSheet: "x", recordSheet: "y" }];
  const codes = Int32Array.of(0, 1);
  const chosen = {
    segment: { conditions: [] },
    codes,
    unsaid: [],
    anchor: shop.today,
    sparing,
    kept,
    ledger: ledgerOf(shop.purchases, false),
    before: null,
  };
  expect(toTarget(shop, { ...chosen, joins: new Map() }).found.ids).toEqual(["A", "Z"]);
  expect(toTarget(shop, { ...chosen, joins: new Map([["B", "A"]]) }).found.ids).toEqual(["Z"]);
});
