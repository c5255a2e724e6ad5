import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionLine, questionText } from "../../src/intake/question-text.ts";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { sheetReading } from "../../src/intake/sheet-rows.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import {
  endsOf,
  fileOf,
  FILES,
  headers,
  type MadeFile,
  type MadeOrder,
  madeOrders,
} from "../support/made-files.ts";
import { outcomeOf, textFile } from "../support/read-orders.ts";

/** How a column marks orders as off: its name, what it holds of those, and of the others. */
const WAYS = [
  { name: "キャンセル日", off: "2024-02-01", on: "" },
  { name: "キャンセル", off: "1", on: "0" },
  { name: "キャンセルフラグ", off: "有", on: "無" },
  { name: "取消日時", off: "2024/02/01 10:00", on: "0000-00-00" },
  { name: "返品", off: "○", on: "×" },
  { name: "返品理由", off: "サイズ違い", on: "" },
  { name: "is_cancelled", off: "TRUE", on: "FALSE" },
  { name: "cancelled_at", off: "2024-02-01T10:00:00", on: "NULL" },
  { name: "Cancellation reason", off: "customer", on: "" },
  { name: "Voided", off: "Yes", on: "No" },
  { name: "deleted_at", off: "2024-02-01", on: "" },
  { name: "Storniert am", off: "01.02.2024", on: "" },
  { name: "Annulée le", off: "01/02/2024", on: "-" },
];

interface Marked extends MadeFile {
  readonly all: readonly MadeOrder[];
}

/** Orders some of which are marked; with a column of statuses that does not tell, or without. */
const marked: fc.Arbitrary<Marked> = fc
  .record({
    ...{ orders: madeOrders(), header: headers, way: fc.constantFrom(...WAYS), from: fc.nat({ max: 3 }) },
    step: fc.integer({ min: 2, max: 6 }),
    hasStatus: fc.boolean(),
  })
  .map(({ orders, header, way, from, step, hasStatus }) => {
    const isOff = (i: number): boolean => i % step === from % step;
    const rows = orders.map((order, i) => ({
      ...order,
      mark: isOff(i) ? way.off : way.on,
      status: "発送済",
    }));
    const columns = { ...header, mark: way.name, ...(hasStatus ? { status: "ステータス" } : {}) };
    return { all: orders, truth: orders.filter((_, i) => !isOff(i)), files: [fileOf(columns, rows)] };
  });

describe("a column that marks orders as off", () => {
  it("is asked about, whatever it is called and however it marks", () => {
    const ends = endsOf("orders marked as off", marked);
    expect(ends).toMatchObject({ right: 0, told: 0, refused: 0, silent: 0 });
  });

  it("leaves out the orders it marks once the user says so, and no other one", () => {
    fc.assert(
      fc.property(marked, ({ files, truth }) => {
        const text = new TextDecoder().decode(files[0]?.bytes).split("\r\n")[0] ?? "";
        const column = text.split(",").findIndex((name) => WAYS.some((way) => way.name === name));
        const answers = { offMark: `${column}`, sumRow: "order", amountLevel: "order" };
        const outcome = outcomeOf(files, {}, answers);
        expect(outcome.kind === "read" && outcome.purchases.map(({ order }) => order)).toEqual(
          truth.map(({ id }) => id),
        );
      }),
      { numRuns: FILES },
    );
  });

  it("is asked with two answers, and with the option of the command line for each", () => {
    const lines =
      "注文番号,注文日,会員番号,金額,状態,キャンセル日\nA1,2024-01-05,C1,1,発送済,2024-01-07\nA2,2024-01-06,C2,2,発送済,\n";
    const { name, bytes } = textFile(lines);
    const reading = { answers: {}, dayOfInstant: dayInZone("Asia/Tokyo") };
    const asked = ended(readFile(name, bytes, reading)).questions.find(({ id }) => id === "offMark");
    if (asked === undefined) throw new Error("nothing is asked");
    const labels = questionText(asked, "ja").answers.map(({ label }) => label);
    expect(labels).toEqual(["はい（除く）", "いいえ（数える）"]);
    const line = questionLine(name, asked, "ja");
    expect(line).toContain("はい（除く）なら --column status='キャンセル日'");
    expect(line).toContain("いいえ（数える）なら --column status='状態'");
  });

  it("is read as the only column of statuses, too, where its words are none", () => {
    const file = textFile(
      "注文番号,注文日,会員番号,金額,キャンセル日\nA1,2024-01-05,C1,100,2024-01-07\nA2,2024-01-06,C2,200,\nA3,2024-01-06,C3,300,\n",
    );
    expect(outcomeOf([file], {}, { offMark: "4" })).toMatchObject({
      kind: "read",
      excluded: { cancelled: 1 },
    });
    expect(outcomeOf([file], {}, { offMark: "none:4" })).toMatchObject({ kind: "read", excluded: {} });
  });

  it("leaves out rows that were pasted, too, once it is chosen for the statuses", () => {
    const rows = [
      ["注文日", "会員番号", "金額", "キャンセル"],
      ["2024-01-05", "C1", 100, true],
      ["2024-01-06", "C2", 200, false],
    ];
    const found = recognise(rows);
    if (found === null) throw new Error("no header");
    const mapping = { ...found, columns: { ...found.columns, status: 3 } };
    const block = sheetReading(mapping, found.names).read({
      rows: rows.slice(1),
      left: 0,
      firstRow: 2,
      isEnd: true,
    });
    expect(block.rows.map((row) => row[block.columns.status ?? -1])).toEqual(["cancelled", ""]);
  });
});

describe("a column of kinds, some of which are no sale", () => {
  it.each([
    ["種別", "売上", "返金"],
    ["Type", "charge", "payout"],
    ["区分", "受注", "見積"],
  ])("%s: %s, %s is asked about by its words and told after a run", (name, sale, other) => {
    const rows = [`A1,2024-01-05,C1,100,${sale}`, `A2,2024-01-06,C2,200,${other}`];
    const outcome = outcomeOf([textFile([`注文番号,注文日,会員番号,金額,${name}`, ...rows].join("\n"))]);
    if (outcome.kind !== "read") throw new Error(outcome.kind);
    expect(outcome.asks).toContain(`unknownStatus:${other}`);
    expect(outcome.notices).toContain("unknown-statuses");
  });
});

describe("columns that only look like it", () => {
  const NAMES = [
    "キャンセル料",
    "キャンセル期限",
    "返品可否",
    "返金額",
    "Cancellation policy",
    "Refund amount",
    "返品希望",
  ];

  it("are not asked about", () => {
    const sound = fc
      .record({ truth: madeOrders(), header: headers, name: fc.constantFrom(...NAMES) })
      .map(({ truth, header, name }): MadeFile => {
        const rows = truth.map((order) => ({ ...order, note: "0" }));
        return { truth, files: [fileOf({ ...header, note: name }, rows)] };
      });
    expect(endsOf("columns that look like marks", sound)).toMatchObject({ told: 0, refused: 0, silent: 0 });
  });

  it("neither is a column of marks where none is set, nor one whose orders the statuses tell to be off", () => {
    const header = "注文番号,注文日,会員番号,金額,ステータス,キャンセル日";
    const lines = (...rows: string[]) => outcomeOf([textFile([header, ...rows].join("\n"))]);
    expect(lines("A1,2024-01-05,C1,100,発送済,", "A2,2024-01-06,C2,200,発送済,")).toMatchObject({
      kind: "read",
    });
    expect(lines("A1,2024-01-05,C1,100,キャンセル,2024-01-07", "A2,2024-01-06,C2,200,発送済,")).toMatchObject(
      { kind: "read", excluded: { cancelled: 1 } },
    );
  });
});
