import { describe, expect, it } from "vitest";
import { identify } from "../../../src/core/people/identity.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { type ContactRow, contactRows, people } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

const mail = (name: string) => `${name}@example.com`;

describe("whose a row is", () => {
  it.each<{ why: string; rows: ContactRow[]; whose: string[] }>([
    {
      why: "its customer ID's, exactly as read",
      rows: [
        { customer: " 00123 ", email: mail("a") },
        { customer: "123", email: mail("a") },
      ],
      whose: ["00123 customerId", "123 customerId"],
    },
    {
      why: "the customer's whom another row of its order names",
      rows: [
        { orderId: "1", customer: "" },
        { orderId: "1", customer: "C" },
        { orderId: "2", customer: "" },
      ],
      whose: ["C customerId", "C customerId", "? nothing"],
    },
    {
      why: "the e-mail's, written one way or another",
      rows: [{ email: mail("a") }, { email: " Ａ@EXAMPLE.com" }, { email: mail("b") }],
      whose: ["mail:a@example.com email", "mail:a@example.com email", "mail:b@example.com email"],
    },
    {
      why: "the customer's beside whom alone the e-mail stands",
      rows: [{ customer: "C", email: mail("a") }, { email: mail("a") }],
      whose: ["C customerId", "C email"],
    },
    {
      why: "the customer's, also where ID and e-mail stand on different rows of an order",
      rows: [
        { orderId: "1", customer: "C" },
        { orderId: "1", email: mail("a") },
        { orderId: "2", email: mail("a") },
      ],
      whose: ["C customerId", "C customerId", "C email"],
    },
    {
      why: "the e-mail's own where two customers carry it",
      rows: [{ customer: "C", email: mail("a") }, { customer: "D", email: mail("a") }, { email: mail("a") }],
      whose: ["C customerId", "D customerId", "mail:a@example.com email"],
    },
    {
      why: "the phone's only where there is no e-mail",
      rows: [{ email: mail("a"), phone: "03-1234-5678" }, { phone: "0312345678" }],
      whose: ["mail:a@example.com email", "tel:0312345678 phone"],
    },
    {
      why: "the customer's beside whom alone the phone stands",
      rows: [{ customer: "C", phone: "+81 3 1234 5678" }, { phone: 312345678 }],
      whose: ["C customerId", "C phone"],
    },
    {
      why: "the phone's where the e-mail is a word for none",
      rows: [{ email: "none@shop.example", phone: "09012345678" }],
      whose: ["tel:09012345678 phone"],
    },
    {
      why: "a mall address's as any other's",
      rows: [{ email: "a1@pc.fw.rakuten.ne.jp" }, { email: "a1@pc.fw.rakuten.ne.jp" }],
      whose: ["mail:a1@pc.fw.rakuten.ne.jp email", "mail:a1@pc.fw.rakuten.ne.jp email"],
    },
    {
      why: "its order's by the e-mail of another row",
      rows: [
        { orderId: "1", email: mail("a") },
        { orderId: "1", email: "" },
      ],
      whose: ["mail:a@example.com email", "mail:a@example.com email"],
    },
    {
      why: "each row's own where an order names two customers; a third row takes no side",
      rows: [
        { orderId: "1", customer: "C" },
        { orderId: "1", customer: "D" },
        { orderId: "1", email: mail("a") },
      ],
      whose: ["C customerId", "D customerId", "? customerId"],
    },
    {
      why: "of another order where the channel is another",
      rows: [
        { orderId: "1", channel: "楽天", customer: "C" },
        { orderId: "1", channel: "自社", customer: "", email: mail("a") },
      ],
      whose: ["C customerId", "mail:a@example.com email"],
    },
    { why: "nobody's without anything", rows: [{ email: "", phone: "000-0000-0000" }], whose: ["? nothing"] },
  ])("$why", ({ rows, whose }) => {
    expect(people(rows)).toEqual(whose);
  });

  it("is not guessed where fallback keys are off", () => {
    const rows = [{ customer: "C", email: mail("a") }, { email: mail("a") }, { phone: "0312345678" }];
    expect(people(rows, { fallbackKeys: false })).toEqual(["C customerId", "? nothing", "? nothing"]);
  });

  it("never takes a key that is a customer ID already", () => {
    const rows = [{ customer: "mail:a@example.com" }, { customer: "tel:0312345678" }, { email: mail("a") }];
    expect(people([...rows, { phone: "0312345678" }])).toEqual([
      "mail:a@example.com customerId",
      "tel:0312345678 customerId",
      "mail::a@example.com email",
      "tel::0312345678 phone",
    ]);
  });
});

describe("a contact that many share", () => {
  const carriers = (count: number, role: "customer" | "buyerName") =>
    Array.from({ length: count }, (_, i) => ({ [role]: `P${i}`, email: mail("shop"), phone: "0312345678" }));
  const last = (rows: ContactRow[]) =>
    people([...rows, { email: mail("shop") }, { phone: "0312345678" }]).slice(-2);

  it("stands for nobody from six customer IDs on", () => {
    expect(last(carriers(5, "customer"))).toEqual(["mail:shop@example.com email", "tel:0312345678 phone"]);
    expect(last(carriers(6, "customer"))).toEqual(["? nothing", "? nothing"]);
  });

  it("stands for nobody from six names on, where no customer has an ID", () => {
    expect(last(carriers(5, "buyerName"))).toEqual(["mail:shop@example.com email", "tel:0312345678 phone"]);
    expect(last(carriers(6, "buyerName"))).toEqual(["? nothing", "? nothing"]);
  });

  it("leaves the row to its phone", () => {
    const rows = carriers(6, "customer").map(({ email, ...row }) => ({ ...row, email, phone: "" }));
    expect(people([...rows, { email: mail("shop"), phone: "0312345678" }]).at(-1)).toBe(
      "tel:0312345678 phone",
    );
  });
});

describe("customer IDs of each channel for itself", () => {
  const rows: ContactRow[] = [
    { customer: "1", channel: "楽天" },
    { customer: "1", channel: "自社" },
    { customer: "1", channel: "" },
    { customer: "2", channel: "楽天" },
    { customer: "1（楽天）", channel: "自社" },
  ];
  const ids = (scope: CleaningRules["customerIdScope"]) =>
    people(rows, { customerIdScope: scope }).map((one) => one.split(" ")[0]);

  it("are one where they hold everywhere", () => {
    expect(ids("shared")).toEqual(["1", "1", "1", "2", "1（楽天）"]);
  });

  it("are named after their channel where they occur in several, and never like an ID that exists", () => {
    expect(ids("channel")).toEqual(["1（（楽天）", "1（（自社）", "1", "2", "1（楽天）"]);
    expect(people(rows.slice(0, 4), { customerIdScope: "channel" })[0]).toBe("1（楽天） customerId");
  });

  it("are counted by how many occur in several channels", () => {
    const { idsInSeveralChannels } = identify(contactRows(rows), RULES);
    expect(idsInSeveralChannels).toBe(1);
  });
});

describe("accepted joins", () => {
  const rows = ["A", "B", "C", "D", "A"].map((customer) => ({ customer }));
  const joined = (...pairs: [string, string][]) =>
    people(rows, { joins: new Map(pairs) }).map((one) => one[0]);

  it.each<{ why: string; pairs: [string, string][]; whose: string[] }>([
    { why: "one ID counts under another", pairs: [["B", "A"]], whose: ["A", "A", "C", "D", "A"] },
    {
      why: "chains are followed",
      pairs: [
        ["A", "B"],
        ["B", "C"],
      ],
      whose: ["C", "C", "C", "D", "C"],
    },
    {
      why: "circles have a first",
      pairs: [
        ["C", "A"],
        ["A", "B"],
        ["B", "C"],
      ],
      whose: ["A", "A", "A", "D", "A"],
    },
    {
      why: "a way into a circle too",
      pairs: [
        ["D", "B"],
        ["B", "C"],
        ["C", "B"],
      ],
      whose: ["A", "B", "B", "B", "A"],
    },
    {
      why: "an ID nobody has any more may stand",
      pairs: [
        ["B", "Z"],
        ["C", "Z"],
      ],
      whose: ["A", "Z", "Z", "D", "A"],
    },
    {
      why: "joins of IDs that do not occur change nothing",
      pairs: [["X", "Y"]],
      whose: ["A", "B", "C", "D", "A"],
    },
    { why: "an ID under itself is itself", pairs: [["A", "A"]], whose: ["A", "B", "C", "D", "A"] },
  ])("$why", ({ pairs, whose }) => {
    expect(joined(...pairs)).toEqual(whose);
  });

  it("say how many IDs count under another one", () => {
    const joins = new Map([
      ["A", "B"],
      ["B", "C"],
      ["X", "C"],
    ]);
    expect(identify(contactRows(rows), { ...RULES, joins }).joinedIds).toBe(2);
  });

  it("make an order of two IDs one customer's", () => {
    const order = [
      { orderId: "1", customer: "A" },
      { orderId: "1", customer: "B" },
    ];
    expect(people(order, { joins: new Map([["B", "A"]]) })).toEqual(["A customerId", "A customerId"]);
  });
});

it("rows that all name their customer come back as they are", () => {
  const rows = contactRows([{ customer: "A", email: mail("a") }]);
  expect(identify(rows, RULES).rows).toBe(rows);
});
