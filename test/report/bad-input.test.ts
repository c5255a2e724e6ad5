import { afterAll, describe, expect, it } from "vitest";
import { say, type Language } from "../../src/catalog/language.ts";
import { FILE_PROBLEMS } from "../../src/catalog/problems/file-problems.ts";
import { NOTICES } from "../../src/catalog/problems/notices.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { NoticeCode } from "../../src/core/quality/notice.ts";
import type { ProblemCode } from "../../src/core/values/problem.ts";
import { reportText } from "../../src/workbench/report-texts.ts";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const HEADER = "customer,date,order,amount";
const table = (...rows: string[]): string => [HEADER, ...rows, ""].join("\n");
const GOOD = table("C01,2023-06-10,O1,3000", "C02,2022-05-01,O2,3000", "C02,2023-09-01,O3,4000");

type Values = Readonly<Record<string, string | number>>;

/** The catalogue's sentence: what happened and what to do. */
function sentence(code: ProblemCode, values: Values, language: Language = "ja"): string {
  const { message, hint } = PROBLEMS[code];
  const parts = [message, hint].map((text) => say(text, language, values));
  return parts.join(language === "ja" ? "" : " ");
}

/** The refusal of a file as its reader words it, with the file's name. */
function refused(code: "empty" | "header-only"): string {
  const { message, hint } = FILE_PROBLEMS[code];
  return reportText("file-refused", "ja", {
    value: desk.at("orders.csv"),
    message: message.ja,
    hint: hint.ja,
  });
}

interface Refused {
  readonly why: string;
  readonly csv: string;
  readonly args?: readonly string[];
  readonly status: 1 | 2;
  readonly sentence: string;
}

const REFUSED: readonly Refused[] = [
  {
    why: "no header row",
    csv: "C01,2023-06-10,O1,3000\nC02,2023-09-01,O2,4000\n",
    status: 1,
    sentence: reportText("no-header", "ja", { value: "orders.csv" }),
  },
  { why: "an empty file", csv: "", status: 1, sentence: refused("empty") },
  {
    why: "a header and nothing else",
    csv: `${HEADER}\n`,
    status: 1,
    sentence: refused("header-only"),
  },
  {
    why: "a missing column",
    csv: "date,order,amount\n2023-06-10,O1,3000\n",
    status: 1,
    sentence: reportText("missing-columns", "ja", {
      ...{ file: "orders.csv", row: 1, found: "注文日 = date、注文番号 = order、金額 = amount" },
      ...{ missing: "顧客ID", options: "--column customer='…'", headers: "date、order、amount" },
    }),
  },
  {
    why: "text where dates should be",
    csv: table("C01,yesterday,O1,3000", "C02,today,O2,4000"),
    status: 1,
    sentence: sentence("dates-unreadable", { row: 2, value: "yesterday", bad: 2, rows: 2 }),
  },
  {
    why: "dates that may be month first or day first",
    csv: table("C01,3/4/2023,O1,3000", "C02,5/6/2023,O2,4000"),
    status: 1,
    sentence:
      "注文ファイル「orders.csv」：「3/4/2023」はいつの注文ですか。2023年3月4日（月/日/年）なら --set dateOrder=MDY、2023年4月3日（日/月/年）なら --set dateOrder=DMY を付けてください。",
  },
  {
    why: "amounts that may have thousands or decimals",
    csv: table("C01,2023-03-04,O1,1.500", "C02,2023-05-06,O2,980"),
    status: 1,
    sentence:
      "注文ファイル「orders.csv」：金額「1.500」はいくらですか。1,500（「,」が小数点）なら --set amountStyle=comma、1.5（「.」が小数点）なら --set amountStyle=point を付けてください。",
  },
  {
    why: "orders whose amounts may be the order's or each row's",
    csv: table("C01,2023-06-10,O1,3000", "C01,2023-06-10,O1,3000", "C02,2023-09-01,O2,1"),
    status: 1,
    sentence:
      "注文ファイル「orders.csv」：注文「O1」は2行あり、どの行も金額が3,000です。どちらの金額ですか。注文全体の金額（合計 3,000）なら --set amountLevel=order、1行ごとの金額（合計 6,000）なら --set amountLevel=line を付けてください。",
  },
  {
    why: "an anchor before the first order",
    csv: GOOD,
    args: ["--anchor", "2020-01-01"],
    status: 1,
    sentence: sentence("anchor-before-data", { date: "2020/01/01", first: "2022/05/01" }),
  },
  {
    why: "an anchor of another age",
    csv: GOOD,
    args: ["--anchor", "9999-12-31"],
    status: 1,
    sentence: sentence("anchor-far-off", { date: "9999/12/31", last: "2023/09/01", years: 100 }),
  },
  {
    why: "an anchor that is no date",
    csv: GOOD,
    args: ["--anchor", "2023-02-30"],
    status: 2,
    sentence: sentence("anchor-unreadable", { value: "2023-02-30" }),
  },
  {
    why: "thresholds out of order",
    csv: GOOD,
    args: ["--set", "stageThresholds=1,2,6,3,12"],
    status: 2,
    sentence: sentence("limits-overlap", {
      where: "設定 stageThresholds（ランクの購入回数）",
      value: "1,2,6,3,12",
      range: "購入3〜5回",
      // By 31 August C01 and C02 bought once each.
      people: "（2023/08/31時点で0人）",
      rule: "1,2,3,6,12 のような、1,2 で始まる小さい順の整数5つ",
    }),
  },
  {
    why: "thresholds out of order, told in English",
    csv: GOOD,
    args: ["--set", "stageThresholds=1,2,3,3,12", "--set", "language=en"],
    status: 2,
    sentence: sentence("thresholds-order", { value: "1,2,3,3,12" }, "en"),
  },
  {
    why: "no amount anywhere",
    csv: table("C01,2023-06-10,O1,0", "C02,2023-09-01,O2,0"),
    status: 1,
    sentence: sentence("no-purchases", { rows: 2 }),
  },
];

describe("bad input is refused in one line, and nothing is written", () => {
  it.each(REFUSED)("$why", async ({ csv, args = [], status, sentence: expected }) => {
    const orders = desk.file("orders.csv", csv);
    const ended = await report(orders, "--out", desk.at("out.json"), ...args);
    expect(ended).toMatchObject({ status, lines: [expected], stdout: "" });
    expect(desk.files()).toEqual(["orders.csv"]);
  });
  it("an earlier report stays as it was", async () => {
    const orders = desk.file("orders.csv", "");
    const out = desk.file("kept.json", "earlier");
    expect((await report(orders, "--out", out)).status).toBe(1);
    expect(Buffer.from(desk.bytes("kept.json")).toString()).toBe("earlier");
  });
});

interface Noticed {
  readonly why: string;
  readonly csv: string;
  readonly args: readonly string[];
  readonly code: NoticeCode;
  readonly values: Values;
}

const NOTICED: readonly Noticed[] = [
  {
    why: "one customer only",
    csv: table("C01,2021-06-10,O1,3000", "C01,2022-06-10,O2,3000", "C01,2023-06-10,O3,3000"),
    args: ["--anchor", "2023-12-31"],
    code: "one-customer",
    values: {},
  },
  {
    why: "all customers new",
    csv: table("C01,2023-01-01,O1,3000", "C02,2023-06-10,O2,3000"),
    args: ["--anchor", "2023-12-31"],
    code: "all-new",
    values: { people: 2 },
  },
  {
    why: "no order in the previous year",
    csv: table("C01,2021-12-31,O1,3000", "C02,2023-01-01,O2,3000"),
    args: ["--anchor", "2023-12-31"],
    code: "no-previous-year",
    values: {},
  },
];

describe("thin data gives a report with its notice", () => {
  it.each(NOTICED)("$why", async ({ csv, args, code, values }) => {
    const orders = desk.file("thin.csv", csv);
    const ended = await report(orders, "--out", desk.at("thin.json"), ...args);
    expect(ended.status).toBe(0);
    expect(ended.lines).toContain(say(NOTICES[code], "ja", values));
    expect(desk.has("thin.json")).toBe(true);
  });
  it("shows 「—」 and null where there is no answer: all customers new", async () => {
    const orders = desk.file("new.csv", table("C01,2023-02-10,O1,3000", "C02,2023-06-10,O2,3000"));
    await report(orders, "--out", desk.at("new.json"), "--anchor", "2023-12-31");
    const json = desk.json("new.json") as {
      metrics: { customerBalanceSheet: { total: { retentionRate: unknown }; projection: unknown } };
      sheets: { values: unknown[][] }[];
    };
    expect(json.metrics.customerBalanceSheet.total.retentionRate).toBeNull();
    expect(json.metrics.customerBalanceSheet.projection).toBeNull();
    for (const { values } of json.sheets.slice(0, 2)) expect(values.flat()).toContain("—");
  });
});
