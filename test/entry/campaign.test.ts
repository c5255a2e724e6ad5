import { beforeAll, describe, expect, it } from "vitest";
import { isControl } from "../../src/core/campaigns/control.ts";
import type { Book } from "../../src/workbench/book.ts";
import {
  asked,
  CAMPAIGN,
  campaignBook,
  campaignTable,
  inDays,
  plain,
  rowsBelow,
} from "../support/campaign-book.ts";
import { answer, ask, bookOf, run } from "../support/run-book.ts";

const RECORD = "キャンペーン記録";
const LIST = "施策 春のDM";

let shop: Book;
let recorded: Book;
beforeAll(() => {
  shop = campaignBook(50);
  recorded = shop.copy();
  answer(recorded, "handoverCampaign", asked());
});

const listed = (book: Book, sheet = LIST) =>
  Object.fromEntries(rowsBelow(book, sheet, "グループ").map(([id, group]) => [String(id), group]));
const outOf = (book: Book, request = plain()) =>
  Object.fromEntries(
    answer(book, "handover", request).excluded.map(({ reason, people }) => [reason, people]),
  );
const problem = (
  book: Book,
  request: ReturnType<typeof asked>,
  method: "handover" | "handoverCampaign" = "handover",
) => {
  const reply = ask(book, method, request);
  return reply.ok ? null : reply.problem;
};

describe("a campaign before it is recorded", () => {
  it("tells its groups and the smallest effect, of no person, and leaves the file as it was", () => {
    const book = shop.copy();
    const before = JSON.stringify(book.sheets());
    const found = answer(book, "handover", asked());
    const control = Array.from({ length: 50 }, (_, i) => `C${i + 1}`).filter((id) =>
      isControl(id, { id: "春のDM", controlShare: 0.2 }),
    ).length;
    expect(found.campaign).toMatchObject({
      sent: 50 - control,
      control,
      isMeasurable: true,
      asksRate: false,
    });
    expect(found.left).toBe(50 - control);
    expect(found.people).toBe(found.left + found.excluded.reduce((sum, { people }) => sum + people, 0));
    // By hand: as of 90 days ago all 50 had bought, and the ten of 70 days ago came back within 30 days: 11 of 52.
    expect(found.campaign?.notes).toEqual([
      `ふだんの購入率 21.2% は、${inDays(-90).replace(/-/g, "/")} に同じ条件に当てはまった50人のうち、次の30日間に購入した10人から見積もりました。`,
    ]);
    expect(found.campaign?.lift).toMatch(
      /^この人数なら、購入率が 21\.2% → \d\d\.\d% 以上に上がれば分かります。$/,
    );
    expect(JSON.stringify(found)).not.toMatch(/@example|\bC\d/);
    expect(JSON.stringify(book.sheets())).toBe(before);
  });

  it("says that nothing can be measured of few people, and takes the rate that is typed", () => {
    const few = campaignBook(10);
    const found = answer(few, "handover", asked({ controlShare: 0.5, baseRate: 0.5 }));
    expect(found.campaign).toMatchObject({ isMeasurable: false, asksRate: true });
    expect(found.campaign?.lift).toMatch(/^この人数では効果を測れません。/);
    expect(found.campaign?.notes[0]).toMatch(
      /当てはまった人は10人で、見積もりには足りません。ふだんの購入率は 50\.0% として/,
    );
    const typed = answer(few, "handover", asked({ controlShare: 0.5 }));
    expect(typed.campaign?.notes[0]).toContain("5.0% として");
  });

  it("says that there is no verdict without anybody held back, and when it is planned for later", () => {
    const found = answer(shop.copy(), "handover", asked({ controlShare: 0, sentOn: inDays(5) }));
    expect(found.campaign).toMatchObject({ sent: 50, control: 0, isMeasurable: false });
    expect(found.campaign?.lift).toMatch(/^比較用の人を残さないため、効果は判定できません。/);
    expect(found.campaign?.notes).toEqual([expect.stringContaining("（予定）")]);
    expect(found.excluded.map(({ reason }) => reason)).not.toContain("control");
  });

  it("warns of a day that is past, unless nobody is held back: everybody may have got it already", () => {
    const notes = (campaign: Parameters<typeof asked>[0]) =>
      answer(shop.copy(), "handover", asked(campaign)).campaign?.notes.filter((note) =>
        note.includes("過ぎた日"),
      );
    const past = inDays(-1);
    expect(notes({ sentOn: past })).toEqual([
      `配信日は過ぎた日（${past.replace(/-/g, "/")}）です。比較用の人にも送ってあるときは、効果を測れません。比較用の割合を0にしてください。`,
    ]);
    const silent: Parameters<typeof asked>[0][] = [
      { sentOn: past, controlShare: 0 },
      { sentOn: inDays(0) },
      { sentOn: inDays(1) },
    ];
    expect(silent.map(notes)).toEqual([[], [], []]);
  });

  it("takes what is typed where the data begin later than the window is long", () => {
    const { campaign } = answer(shop.copy(), "handover", asked({ windowDays: 200 }));
    expect(campaign?.notes[0]).toBe(
      "200日前の注文データがないため、ふだんの購入率は 5.0% として計算しました。",
    );
  });
});

describe("a campaign that is recorded", () => {
  it("answers the people who get it, and nobody else, and keeps who is in which group", () => {
    const book = shop.copy();
    const kept = answer(book, "handoverCampaign", asked());
    expect(kept.recorded).toEqual({ list: LIST, record: RECORD });
    const groups = listed(book);
    expect(Object.keys(groups)).toHaveLength(50);
    for (const [id, group] of Object.entries(groups)) {
      const isHeld = isControl(id, { id: CAMPAIGN.name, controlShare: 0.2 });
      expect([id, group]).toEqual([id, isHeld ? "送らない（比較用）" : "送る"]);
      expect(kept.customers.includes(id)).toBe(!isHeld);
      expect(kept.rows.some(([email]) => email === `${id.toLowerCase()}@example.com`)).toBe(!isHeld);
    }
    expect(JSON.stringify(book.values(LIST))).not.toContain("@");
  });

  it("stands on キャンペーン記録 with all that was said", () => {
    const [row] = rowsBelow(recorded, RECORD, "配信先");
    const groups = Object.values(listed(recorded));
    const control = groups.filter((group) => group !== "送る").length;
    expect(row?.slice(0, 2)).toEqual(["春のDM", "期間中"]);
    expect(row?.slice(3)).toEqual([
      ...["ブラストメール", "全顧客", 50, 50 - control, control],
      ...[30, 65, 0.2, LIST, "春のDM"],
    ]);
    expect(recorded.cellText(RECORD, "C6")).toBe(inDays(0).replace(/-/g, "/"));
  });

  it("is written as a sheet of those who get it, too", () => {
    const book = shop.copy();
    const made = answer(book, "handoverSheet", asked({}, "benchmark"));
    expect(made.recorded).toEqual({ list: LIST, record: RECORD });
    const rows = rowsBelow(book, made.name, "メールアドレス");
    const sent = Object.entries(listed(book)).filter(([, group]) => group === "送る");
    expect(rows.map(([email]) => email).sort()).toEqual(
      sent.map(([id]) => `${id.toLowerCase()}@example.com`).sort(),
    );
    const head = JSON.stringify(book.values(made.name));
    expect(head).toContain(`除外 送らない（比較用） ${50 - sent.length}人`);
  });

  it("may be asked for once more as it is, with the same people, and is written once", () => {
    const book = recorded.copy();
    const sheets = book.visibleSheets();
    const again = answer(book, "handoverCampaign", asked());
    expect(again.customers).toEqual(answer(shop.copy(), "handoverCampaign", asked()).customers);
    expect(book.visibleSheets()).toEqual(sheets);
    expect(rowsBelow(book, RECORD, "配信先")).toHaveLength(1);
  });

  it("keeps its groups when the orders are in another order", () => {
    const [header, ...rows] = campaignTable(50);
    const book = bookOf([header!, ...rows.reverse()]);
    run(book, { anchor: { kind: "date", date: inDays(-60) } });
    answer(book, "handoverCampaign", asked());
    expect(listed(book)).toEqual(listed(recorded));
  });

  it("of a later day is planned", () => {
    const book = shop.copy();
    answer(book, "handoverCampaign", asked({ name: "秋", sentOn: inDays(-50), windowDays: 10 }));
    answer(book, "handoverCampaign", asked({ sentOn: inDays(3) }));
    const states = rowsBelow(book, RECORD, "配信先").map(([name, state]) => [name, state]);
    expect(states).toEqual([
      ["秋", "期間終了"],
      ["春のDM", "予定"],
    ]);
  });
});

describe("the people of a campaign", () => {
  it("are left alone for the days of rest before and after it, both groups", () => {
    const days = (sentOn: number) => {
      const book = shop.copy();
      answer(book, "handoverCampaign", asked({ sentOn: inDays(sentOn) }));
      return outOf(book)["recentContact"];
    };
    expect([-8, -7, 0, 7, 8].map(days)).toEqual([0, 50, 50, 50, 0]);
  });

  it("are left alone for as many days as the settings say", () => {
    const book = bookOf(campaignTable(50));
    run(book, { anchor: { kind: "date", date: inDays(-60) }, settings: { contactRestDays: 2 } });
    const days = (sentOn: number) => {
      const own = book.copy();
      answer(own, "handoverCampaign", asked({ sentOn: inDays(sentOn) }));
      return outOf(own)["recentContact"];
    };
    expect([-3, -2].map(days)).toEqual([0, 50]);
  });

  it("are left out by the day on which another campaign goes out", () => {
    const book = recorded.copy();
    expect(outOf(book, asked({ name: "次", sentOn: inDays(7) }))["recentContact"]).toBe(50);
    expect(outOf(book, asked({ name: "次", sentOn: inDays(8) }))["recentContact"]).toBe(0);
  });

  it("are left out as long as the effect is counted, where that is asked for", () => {
    const book = shop.copy();
    answer(book, "handoverCampaign", asked({ sentOn: inDays(-20) }));
    expect(outOf(book)["campaign"]).toBe(0);
    expect(outOf(book, { ...plain(), sparesRunning: true } as never)["campaign"]).toBe(50);
  });

  it("are spared today and by the day it went out, where a campaign is recorded afterwards", () => {
    const book = recorded.copy();
    expect(outOf(book, asked({ name: "前", sentOn: inDays(-30) }))["recentContact"]).toBe(50);
    const later = shop.copy();
    answer(later, "handoverCampaign", asked({ sentOn: inDays(-20) }));
    const out = (sentOn: number) =>
      outOf(later, asked({ name: "前", sentOn: inDays(sentOn) }))["recentContact"];
    expect([-28, -27, -13, -12].map(out)).toEqual([0, 50, 50, 0]);
  });
});

describe("a campaign that cannot be recorded", () => {
  it.each([
    [{ name: "" }, "campaign-name"],
    [{ sentOn: inDays(31) }, "campaign-far-off"],
    [{ sentOn: "2000-01-01" }, "campaign-before-data"],
    [{ sentOn: "2026-13-01" }, "campaign-date"],
    [{ costPerContact: -5 }, "campaign-cost"],
    [{ controlShare: 0.6 }, "campaign-share"],
    [{ controlShare: 0.001 }, "campaign-no-control"],
  ])("is refused in words, %o, and nothing is written", (changes, code) => {
    const book = shop.copy();
    const before = book.visibleSheets();
    for (const method of ["handover", "handoverCampaign"] as const)
      expect(problem(book, asked(changes), method)).toMatchObject({
        code,
        hint: expect.stringMatching(/。$/),
      });
    expect(book.visibleSheets()).toEqual(before);
  });

  it("is one of a list without contacts", () => {
    expect(ask(shop.copy(), "handoverSheet", asked({}, ""))).toMatchObject({
      problem: { code: "campaign-plain-list" },
    });
  });

  it("is one of nobody", () => {
    const request = { ...asked(), segment: "sales>=999999" };
    const book = shop.copy();
    expect(ask(book, "handoverCampaign", request)).toMatchObject({ problem: { code: "nobody-handed-over" } });
    expect(answer(book, "handover", request).stops).toMatch(/^この条件に当てはまる人がいません。/);
  });
});

it("stays as plain sheets, its list named, when everything of the add-on is removed", () => {
  const book = recorded.copy();
  const { lists } = answer(book, "removeAll", { language: "ja" });
  expect(lists).toContain(LIST);
  expect(book.visibleSheets()).toEqual(expect.arrayContaining([LIST, RECORD]));
  expect(book.stored().join("\n")).not.toContain("春のDM");
});
