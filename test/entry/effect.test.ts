import { beforeAll, describe, expect, it } from "vitest";
import { isControl } from "../../src/core/campaigns/control.ts";
import type { Book } from "../../src/workbench/book.ts";
import { asked, campaignBook, inDays, rowsBelow } from "../support/campaign-book.ts";
import { answer, run } from "../support/run-book.ts";

const SHEET = "効果";
const anchor = { kind: "date", date: inDays(-60) } as const;

/** Every fifth of 60 people bought 70 days ago: within the three days from 72 days ago on, after which the orders end. */
const PEOPLE = 60;
const ids = Array.from({ length: PEOPLE }, (_, i) => i + 1);
const groupOf = (name: string, isHeld: boolean) =>
  ids.filter((id) => isControl(`C${id}`, { id: name, controlShare: 0.2 }) === isHeld);
const buyers = (group: readonly number[]) => group.filter((id) => id % 5 === 0).length;

let book: Book;
beforeAll(() => {
  book = campaignBook(PEOPLE);
  const past = { sentOn: inDays(-72), windowDays: 2 };
  answer(book, "handoverCampaign", asked({ ...past, name: "春のDM" }));
  run(book, { anchor });
});

const sheetNames = (of: Book) => of.sheets().map(({ name }) => name);
const shown = (of: Book) => of.values(SHEET).map(([first]) => String(first));

describe("a run of a file that keeps a campaign", () => {
  it("writes 効果 with the counts of its groups by the draw", () => {
    const [sent, control] = [groupOf("春のDM", false), groupOf("春のDM", true)];
    const [counts = []] = rowsBelow(book, SHEET, "送った人");
    expect([counts[3], counts[4], counts[7], counts[8]]).toEqual([
      sent.length,
      buyers(sent),
      control.length,
      buyers(control),
    ]);
    expect(counts[6]).toBeCloseTo((buyers(sent) * 1000) / sent.length, 9);
    const [results = []] = rowsBelow(book, SHEET, "判定");
    expect(results[2]).toBe("差があるとは言えません");
    const difference = buyers(sent) / sent.length - buyers(control) / control.length;
    expect(results[3]).toBeCloseTo(100 * difference, 9);
  });

  it("tells the profit by the gross margin, after costs of 65 a message", () => {
    const margined = book.copy();
    run(margined, { anchor, settings: { grossMargin: 0.4 } });
    const [results = []] = rowsBelow(margined, SHEET, "判定");
    const cost = 65 * groupOf("春のDM", false).length;
    expect(results[9]).toBeCloseTo(0.4 * Number(results[6]) - cost, 6);
  });

  it("is the same after another run, and when its orders are sorted", () => {
    const again = book.copy();
    const before = again.values(SHEET).slice(3);
    const rows = again.values("注文");
    rows.slice(1).forEach((_, i) => {
      const row = rows[rows.length - 1 - i] ?? [];
      row.forEach((value, c) => again.setCell("注文", `${"ABCDEFG"[c]}${i + 2}`, String(value)));
    });
    run(again, { anchor });
    expect(again.values(SHEET).slice(3)).toEqual(before);
  });

  it("says of one that runs until when it counts, and that orders are missing", () => {
    const running = book.copy();
    answer(running, "handoverCampaign", asked({ name: "夏のDM", sentOn: inDays(-20) }));
    answer(running, "handoverCampaign", asked({ name: "前のDM", sentOn: inDays(-90), windowDays: 30 }));
    run(running, { anchor });
    const results = rowsBelow(running, SHEET, "判定").slice(0, 3);
    expect(results.map(([name, , verdict]) => [name, verdict])).toEqual([
      ["夏のDM", "途中"],
      ["春のDM", "差があるとは言えません"],
      ["前のDM", "途中"],
    ]);
    expect(shown(running).join("\n")).toContain("「前のDM」は途中です");
    expect(shown(running).join("\n")).toContain("までの注文を取り込んでから、レポートを作り直してください。");
  });

  it("names a campaign whose list was edited, with the way out and without a verdict", () => {
    const edited = book.copy();
    const list = edited.values("施策 春のDM");
    const first = list.findIndex((row) => row.includes("グループ")) + 2;
    edited.setCell("施策 春のDM", `A${first}`, "C999");
    run(edited, { anchor });
    expect(rowsBelow(edited, SHEET, "判定")[0]?.slice(2, 4)).toEqual(["判定できません", "—"]);
    expect(shown(edited)[3]).toMatch(
      /^施策「春のDM」のリスト（シート「施策 春のDM」）が、記録したときと違います。/,
    );
  });

  it("writes nobody's ID on 効果", () => {
    expect(sheetNames(book)).toContain(SHEET);
    expect(JSON.stringify(book.values(SHEET))).not.toMatch(/"C\d+"/);
  });
});

describe("a file without a campaign", () => {
  it("has no verdict of one that was dropped: its 効果 says that there is none, and does not come back once deleted", () => {
    const dropped = book.copy();
    const deleteSheet = (sheetName: string) =>
      dropped.model.dispatch("DELETE_SHEET", { sheetId: dropped.sheet(sheetName)!.id, sheetName });
    deleteSheet("施策 春のDM");
    deleteSheet("キャンペーン記録");
    run(dropped, { anchor });
    expect(shown(dropped)[3]).toMatch(/^施策の記録がまだありません。/);
    expect(JSON.stringify(dropped.values(SHEET))).not.toContain("春のDM");
    deleteSheet(SHEET);
    run(dropped, { anchor });
    expect(sheetNames(dropped)).not.toContain(SHEET);
  });

  it("has no 効果, and where it is asked for one sentence says how to make one", () => {
    const plain = campaignBook(5);
    expect(sheetNames(plain)).not.toContain(SHEET);
    run(plain, { anchor, reports: ["campaigns"] });
    expect(shown(plain)[3]).toContain("［リストを渡す］で「効果を測る（キャンペーンとして記録）」");
  });
});
