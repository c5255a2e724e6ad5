import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import {
  append,
  MAIL,
  monthly,
  monthlyBook,
  ORDERS,
  pass,
  setUp,
  shownIn,
  soldIn,
  soldUntil,
} from "../support/monthly-book.ts";
import { resultCounted } from "../support/result-counted.ts";
import { answer, opened, start } from "../support/run-book.ts";

const JANUARY = [...soldIn("2025-01"), ...soldIn("2025-02").filter(([, day]) => day <= "2025-02-02")];
/** Before and after the month's third at six. */
const [EVE, AFTER] = ["2025-02-03 06:00", "2025-02-03 23:00"];

let eve: Book;
beforeAll(() => {
  eve = monthlyBook(soldUntil("2024-12", 26), "2025-01-10 10:00", ["rfm", "monthlyHistory"]);
  setUp(eve);
  append(eve, JANUARY);
  pass(eve, EVE);
});

/** What the sidebar says in Japanese of the one run there was. */
function record(book: Book) {
  const { records } = monthly(book);
  expect(records).toHaveLength(1);
  return { ...records[0]!, told: records[0]!.sentences.join("") };
}

const mailed = (book: Book): string =>
  book.times
    .mails()
    .map(({ subject, body }) => subject + body)
    .join();

/** A month that stopped: said in the sidebar and by one mail, the reports as they were, and nothing fires any more. */
function expectStopped(book: Book, before: object, why: RegExp): void {
  const { outcome, told } = record(book);
  expect([outcome, told]).toEqual(["stopped", expect.stringMatching(why)]);
  expect(shownIn(book)).toEqual(before);
  expect(told).toContain("前のレポートはそのまま残っています。");
  expect(book.times.triggers()).toMatchObject([{ handler: "cpmMonthly" }]);
  // What the user typed or named stays as it is.
  const english = monthly(book, "en").records[0]!.sentences.join("");
  expect(english).toContain("as they were");
}

function drop(book: Book, name: string): void {
  const { id: sheetId } = book.sheet(name)!;
  book.model.dispatch("DELETE_SHEET", { sheetId, sheetName: name });
}

describe("a month that cannot be made", () => {
  it("stops where the sheet of orders is gone, though another one looks like orders", () => {
    const book = eve.copy();
    book.addTable(
      "控え",
      [
        ["顧客ID", "注文日", "金額"],
        ["P1", "2024-01-01", "100"],
      ],
      "text",
    );
    drop(book, ORDERS);
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /注文のシートがなくなっています。ほかのシートからは作りません/);
    expect(mailed(book)).toMatch(/毎月のレポートが止まりました.*シートを選んで［レポートを作成］/s);
  });

  it("stops where a warehouse counted the last reports, though the sheet of orders of before is there", () => {
    const book = eve.copy();
    let progress = answer(book, "resultStart", resultCounted());
    while (progress.state === "running")
      progress = answer(book, "step", { runId: progress.runId, language: "ja" });
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /BigQueryの注文から作ったもの.*このファイルの注文シートからは作りません/);
  });

  it("stops where a column it reads is called otherwise, and names it", () => {
    const book = eve.copy();
    book.setCell(ORDERS, "C1", "金額（税抜）");
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /シート「注文」の列が前回と変わっています（[^）]*金額/);
    expect(mailed(book)).toContain("列の対応");
  });

  it("goes on where a column came in between and all are still there", () => {
    const book = eve.copy();
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId: book.sheet(ORDERS)!.id,
      sheetName: ORDERS,
      dimension: "COL",
      base: 1,
      quantity: 1,
      position: "before",
    });
    book.setCell(ORDERS, "B1", "メモ");
    pass(book, AFTER);
    expect(record(book).outcome).toBe("done");
    expect(opened(book).last?.anchorDate).toBe("2025-01-31");
  });

  it("stops where limits were changed, and the sidebar goes on from there", () => {
    const book = eve.copy();
    answer(book, "settingsSheet", { language: "ja" });
    const rows = book.values("設定");
    const row = rows.findIndex((cells) => String(cells[0]).includes("ランクの購入回数"));
    book.setCell("設定", `B${row + 1}`, "1,2,3,6,12");
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /境目が前回のレポートから変わった/);
    const { unfinished } = opened(book);
    expect(unfinished?.question?.join()).toContain("人");
  });

  it("stops where a setting on its sheet does not fit; the mail does not repeat what was typed", () => {
    const book = eve.copy();
    answer(book, "settingsSheet", { language: "ja" });
    const row = book.values("設定").findIndex((cells) => String(cells[0]).includes("参考値"));
    book.setCell("設定", `B${row + 1}`, "田中太郎");
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /「田中太郎」は使えません/);
    expect(mailed(book)).toContain("理由と直し方は、サイドバーの");
    expect(mailed(book)).not.toContain("太郎");
  });

  it("keeps the sheet that is protected, names it, and makes the others", () => {
    const book = eve.copy();
    book.obstruct("protected", "RFM");
    const before = book.values("RFM");
    pass(book, AFTER);
    const { outcome, told } = record(book);
    expect(outcome).toBe("done");
    expect(told).toContain("書けずに前のままのシート：RFM");
    expect(mailed(book)).toContain("書けずに前のままのシート：RFM");
    expect(book.values("RFM")).toEqual(before);
    expect(opened(book).last?.notices.join()).toMatch(/RFM/);
  });

  it("stops where the hidden sheet of figures is protected, and the next month is made", () => {
    const book = eve.copy();
    book.obstruct("protected", "CPM_DATA");
    const before = shownIn(book);
    pass(book, AFTER);
    expectStopped(book, before, /CPM_DATA/);
    book.unobstruct();
    pass(book, "2025-03-03 23:00");
    expect(monthly(book).records.map(({ outcome }) => outcome)).toEqual(["done", "stopped"]);
  });

  it.each(["file", "mail"] as const)(
    "stops where the right to the %s has ended, and says so as far as it may",
    (right) => {
      const book = eve.copy();
      const before = shownIn(book);
      book.times.lose("owner", right);
      pass(book, AFTER);
      book.times.lose("owner", null);
      expectStopped(book, before, /「田中」の名前で出したGoogleの許可が切れている/);
      expect(book.times.mails()).toHaveLength(right === "file" ? 1 : 0);
      if (right === "mail") expect(record(book).told).toContain(`${MAIL} へのメールは送れませんでした`);
      expect(monthly(book).schedule).toMatchObject({ next: "2025-03-03", running: false });
    },
  );

  it("stops where the right ends on the way, with what was written so far", () => {
    const book = eve.copy();
    pass(book, "2025-02-03 06:22");
    book.times.lose("owner", "file");
    pass(book, AFTER);
    book.times.lose("owner", null);
    const { outcome, told } = record(book);
    expect(outcome).toBe("stopped");
    expect(told).toMatch(/許可が切れている.*書き終えたレポートは\d枚で、残りは前のままです。/);
  });

  it("is missed where Google runs nothing for the account: the sidebar says so, and it is made once it may be", () => {
    const book = eve.copy();
    book.times.lose("owner", "all");
    pass(book, "2025-02-05 12:00");
    expect(monthly(book).advice).toEqual([
      expect.stringMatching(/2025\/02\/03 に作るはずでしたが、動いた記録がありません。.*［止める］/),
    ]);
    expect(monthly(book, "en").advice[0]).toContain("“田中”");
    book.times.lose("owner", null);
    pass(book, "2025-02-06 12:00");
    expect(monthly(book).advice).toEqual([]);
    expect(record(book)).toMatchObject({ startedAt: "2025/02/06 06:17", outcome: "done" });
    expect(monthly(book).schedule).toMatchObject({ next: "2025-03-03" });
  });

  it("says so where Google hands no file to a time trigger", () => {
    const book = eve.copy();
    book.times.hideFile(true);
    pass(book, AFTER);
    expect(monthly(book).advice).toEqual([expect.stringContaining("このファイルを渡しませんでした")]);
    expect(monthly(book).records).toEqual([]);
    book.times.hideFile(false);
    pass(book, "2025-02-04 12:00");
    expect(monthly(book).advice).toEqual([]);
    expect(record(book).outcome).toBe("done");
  });

  it("ends where somebody cancels it on the way", () => {
    const book = eve.copy();
    pass(book, "2025-02-03 06:22");
    answer(book, "cancel", { runId: opened(book).unfinished!.runId, language: "ja" });
    pass(book, AFTER);
    expect(record(book).told).toContain("だれかが取り消しました");
  });

  it("begins anew where somebody makes reports meanwhile", () => {
    const book = eve.copy();
    pass(book, "2025-02-03 06:22");
    let progress = start(book, { reports: ["rfm"], anchor: { kind: "date", date: "2024-09-30" } });
    while (progress.state === "running")
      progress = answer(book, "step", { runId: progress.runId, goOn: true, language: "ja" });
    pass(book, AFTER);
    expect(record(book).outcome).toBe("done");
    expect(opened(book).last?.anchorDate).toBe("2025-01-31");
    expect(book.times.mails()).toHaveLength(1);
  });

  it("tries again where somebody holds the file", () => {
    const book = eve.copy();
    book.holdLock(true);
    pass(book, "2025-02-03 08:00");
    expect(monthly(book).records).toEqual([]);
    book.holdLock(false);
    pass(book, AFTER);
    expect(record(book).outcome).toBe("done");
  });
});
