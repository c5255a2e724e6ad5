import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { asked, inDays, rowsBelow } from "../support/campaign-book.ts";
import { answer, ask } from "../support/run-book.ts";
import { calendar, planned, PLANS, stepBook } from "../support/step-book.ts";

const shown = (days: number): string => inDays(days).replace(/-/g, "/");
/** 1980 has every day of a year. */
const birthdayIn = (days: number): string => `1980-${inDays(days).slice(5)}`;

const SECOND = ["使う", "2回目", "初回購入", 21, "", ""];
const BIRTHDAY = ["使う", "誕生日", "誕生日", 0, "", "止めない"];
const SHEET = `配信カレンダー ${inDays(0)}`;

let shop: Book;
let full: Book;
beforeAll(() => {
  shop = stepBook([
    { who: "A", ago: 20, birthday: birthdayIn(4) },
    { who: "B", ago: 20 },
    { who: "B", ago: 5 },
    { who: "C", ago: 0 },
    { who: "D", ago: 20, optOut: "1" },
    { who: "E", ago: 200, birthday: birthdayIn(3) },
  ]);
  full = planned(shop.copy(), [SECOND, BIRTHDAY]);
});

const due = (plan: string, days: number, target = "blastmail") => ({
  ...{ segment: { conditions: [] }, target, due: { plan, day: inDays(days) } },
  language: "ja" as const,
});
const problemOf = (book: Book, request: ReturnType<typeof due>, method: "handover" | "handoverSheet") => {
  const reply = ask(book, method, request);
  return reply.ok ? null : reply.problem;
};

describe("配信計画", () => {
  it("is written with three examples that are switched off, once, and says what to do", () => {
    const book = shop.copy();
    const first = calendar(book);
    expect(first).toMatchObject({ sheet: null, lines: [], plans: { name: PLANS } });
    expect(first.notices[0]).toMatch(/^「配信計画」を作りました。例の行を書き換えて状態を「使う」にし/);
    expect(rowsBelow(book, PLANS, "起点").map((row) => row[0])).toEqual(["休止", "休止", "休止"]);
    expect(calendar(book).notices[0]).toMatch(/「配信計画」に、状態が「使う」で数えられる行がありません/);
  });

  it("is never written again, whatever the user made of it", () => {
    const book = full.copy();
    book.setCell(PLANS, "H3", "わたしのメモ");
    const before = JSON.stringify(book.values(PLANS));
    calendar(book);
    expect(JSON.stringify(book.values(PLANS))).toBe(before);
    expect(book.visibleSheets().filter((name) => name.startsWith(PLANS))).toEqual([PLANS]);
  });

  it("that lost its header is refused with the way out, and nothing is written", () => {
    const book = full.copy();
    const header = book.values(PLANS).findIndex((row) => row[0] === "状態");
    book.setCell(PLANS, `C${header + 1}`, "");
    const sheets = book.visibleSheets();
    const reply = ask(book, "stepCalendar", { language: "ja" });
    expect(reply.ok ? null : reply.problem.message).toMatch(/「配信計画」の見出しの行が見つからない/);
    expect(book.visibleSheets()).toEqual(sheets);
  });

  it("with faults tells each by row, column, value and rule, and counts the others", () => {
    const book = planned(shop.copy(), [
      SECOND,
      ["使う", "商品", "初回購入", 3, "", "ない商品"],
      ["使う", "昔", "初回購入", 700, "", ""],
      ["使う", "人", "初回購入", 7, "消した人", ""],
    ]);
    const { faults, lines } = calendar(book);
    const at = book.values(PLANS).findIndex((row) => row[0] === "状態") + 1;
    expect(faults).toEqual([
      expect.stringMatching(
        new RegExp(
          `^「配信計画」${at + 2}行目の止める条件「ない商品」は使えません。この名前やコードの商品は注文に`,
        ),
      ),
      // 200 days before today is the first order, and the calendar ends 29 days after today.
      expect.stringMatching(
        new RegExp(
          `^「配信計画」${at + 3}行目の何日後「700」は使えません。注文データは ${shown(-200)} からで.*229以下`,
        ),
      ),
      expect.stringMatching(new RegExp(`^「配信計画」${at + 4}行目の対象「消した人」は使えません。`)),
    ]);
    expect(lines.map(({ plan }) => plan)).toEqual(["2回目", "2回目"]);
  });
});

describe("配信カレンダー", () => {
  it("answers people per day and plan, and which plans clash, of no person", () => {
    const found = calendar(full.copy());
    expect(found.lines).toEqual([
      { plan: "2回目", day: inDays(1), people: 2 },
      { plan: "誕生日", day: inDays(3), people: 1 },
      { plan: "誕生日", day: inDays(4), people: 1 },
      { plan: "2回目", day: inDays(21), people: 1 },
    ]);
    expect(found.clashes).toEqual([
      `「2回目」のあと7日以内に「誕生日」が届く人：1人（最初は ${shown(4)}）。何日後か対象を変えてください。`,
    ]);
    expect([found.faults, found.notices, found.sheet?.name]).toEqual([[], [], SHEET]);
    expect(JSON.stringify(found)).not.toMatch(/@example/);
  });

  it("stands on a new sheet: thirty days, the sums, and who is off by which reason", () => {
    const book = full.copy();
    calendar(book);
    const rows = rowsBelow(book, SHEET, "曜日");
    const [under, ...days] = rows;
    expect(under?.slice(3, 5)).toEqual(["初回購入の21日後", "誕生日の当日"]);
    expect(days.slice(0, 5).map((row) => row.slice(2, 5))).toEqual([
      [0, 0, 0],
      [2, 2, 0],
      [0, 0, 0],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(days.slice(30).map((row) => [row[0], ...row.slice(3, 5)])).toEqual([
      ["30日間の計", 3, 2],
      ["対象でなく外れた", 0, 0],
      ["購入して外れた", 1, 0],
      ["誕生日・発送日が分からない人", 0, 3],
    ]);
    const head = book.values(SHEET).slice(0, 6).flat().join("\n");
    expect(head).toContain(`今日 ${shown(0)} から ${shown(29)} までの30日間`);
    expect(head).toContain(`最後の購入 ${shown(0)}`);
    expect(head).toContain(`30日間で5通、いちばん多い日は ${shown(1)} の2人です。`);
    calendar(book);
    expect(book.visibleSheets().filter((name) => name.startsWith(SHEET))).toHaveLength(2);
  });

  it("counts who came after the anchor where a plan is for everybody, and not where it has conditions", () => {
    const orders = [
      { who: "A", ago: 20 },
      { who: "Z", ago: 200 },
    ];
    const book = planned(stepBook(orders, 60), [SECOND, ["使う", "条件", "初回購入", 21, "orders>=1", ""]]);
    const { lines, sheet } = calendar(book);
    expect(lines).toEqual([{ plan: "2回目", day: inDays(1), people: 1 }]);
    const off = rowsBelow(book, sheet?.name ?? "", "曜日").find((row) => row[0] === "対象でなく外れた");
    expect(off?.slice(3, 5)).toEqual([0, 1]);
  });

  it("says that the orders are old, and from which day on they reach back", () => {
    const book = planned(stepBook([{ who: "A", ago: 20 }]), [
      SECOND,
      ["使う", "遅い", "初回購入", 40, "", ""],
    ]);
    calendar(book);
    const head = book.values(SHEET).slice(0, 12).flat().join("\n");
    expect(head).toContain(`注文データの最後の購入は ${shown(-20)} です。`);
    expect(head).toContain(
      `「遅い」は、注文データが ${shown(-20)} からのため、${shown(20)} より前の日は数えられません`,
    );
    const [, today, next] = rowsBelow(book, SHEET, "曜日");
    expect([today, next].map((row) => row?.slice(3, 5))).toEqual([
      ["—", "—"],
      [1, "—"],
    ]);
  });
});

describe("a day's list", () => {
  it("goes through the guards: people = left + all who are left out", () => {
    const found = answer(full.copy(), "handover", due("2回目", 1));
    expect([found.people, found.left]).toEqual([2, 1]);
    expect(found.excluded.filter(({ people }) => people > 0)).toMatchObject([
      { reason: "optOut", people: 1 },
    ]);
    const { customers, rows } = answer(full.copy(), "handoverRows", due("2回目", 1));
    expect([customers, rows[0]?.[0]]).toEqual([["A"], "a@example.com"]);
  });

  it("spares who gets a campaign near to that day, not near to today", () => {
    const book = full.copy();
    const campaign = { ...asked({ sentOn: inDays(8), controlShare: 0 }), segment: "orders>=1" };
    answer(book, "handoverCampaign", campaign);
    const reasons = answer(book, "handover", due("2回目", 1)).excluded;
    expect(reasons.find(({ reason }) => reason === "recentContact")?.people).toBe(1);
    const plain = answer(book, "handover", { ...campaign, campaign: null }).excluded;
    expect(plain.find(({ reason }) => reason === "recentContact")?.people).toBe(0);
  });

  it("is written onto a sheet that says plan and day, and may be recorded as a campaign", () => {
    const book = full.copy();
    const { name } = answer(book, "handoverSheet", due("2回目", 1));
    expect(book.values(name).flat().join("\n")).toContain(`「2回目 ${shown(1)}（初回購入の21日後）」`);
    const kept = answer(book, "handoverCampaign", {
      ...due("2回目", 1),
      campaign: { ...asked({ sentOn: inDays(1), controlShare: 0 }).campaign },
    });
    expect(kept.customers).toEqual(["A"]);
    const [recorded] = rowsBelow(book, "キャンペーン記録", "配信先");
    expect(recorded?.slice(4, 6)).toEqual([`「2回目 ${shown(1)}（初回購入の21日後）」 全顧客`, 1]);
  });

  it("is refused for a plan that is gone, a day outside the calendar, and a list without guards", () => {
    const book = full.copy();
    expect(problemOf(book, due("ない計画", 1), "handover")?.code).toBe("plan-gone");
    expect(problemOf(book, due("2回目", 30), "handover")?.code).toBe("plan-day");
    expect(problemOf(book, due("2回目", -1), "handover")?.code).toBe("plan-day");
    expect(problemOf(book, due("2回目", 1, ""), "handoverSheet")?.code).toBe("plan-plain-list");
    expect(problemOf(shop.copy(), due("2回目", 1), "handover")?.code).toBe("plan-gone");
  });
});
