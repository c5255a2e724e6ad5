import { expect, it } from "vitest";
import { asked, campaignBook } from "../support/campaign-book.ts";
import { answer } from "../support/run-book.ts";

/* Every order of the shop is 1,000 yen; at 40 % it leaves 400. */
it("a campaign tells how many have to buy in addition, by the margin that stands on 設定 now", () => {
  const book = campaignBook(50);
  const notesOf = (changes: Parameters<typeof asked>[0], language: "ja" | "en" = "ja") =>
    answer(book, "handover", { ...asked(changes), language }).campaign?.notes ?? [];
  const paying = (notes: readonly string[]) => notes.filter((note) => /元を取る|元が取れ|pay/.test(note));
  expect(paying(notesOf({}))).toEqual([]);
  const row = book.values("設定").findIndex(([label]) => label === "粗利率") + 1;
  book.setCell("設定", `B${row}`, "40%");
  // 65 ÷ 400 = 16.25 of 100, rounded up.
  expect(paying(notesOf({}))).toEqual([
    "元を取るには、100人あたり16.3人の追加購入が必要です（1通¥65、粗利率40.0%、受注単価¥1,000）。何もしなくても買う人は数えません。",
  ]);
  expect(paying(notesOf({ costPerContact: 65 }, "en"))).toEqual([
    "To pay for itself it takes 16.3 extra buyers of every 100 people (cost ¥65, gross margin 40.0%, average order ¥1,000). Whoever would buy anyway does not count.",
  ]);
  // 1 ÷ 400 = 0.25 of 100; 4 ÷ 400 is one, and 400 is everybody.
  expect(paying(notesOf({ costPerContact: 1 }))[0]).toContain("100人あたり0.25人");
  expect(paying(notesOf({ costPerContact: 4 }))[0]).toContain("100人あたり1.0人");
  expect(paying(notesOf({ costPerContact: 400 }))[0]).toContain("100人あたり100.0人");
  expect(paying(notesOf({ costPerContact: 401 }))).toEqual([
    "1通¥401では、全員が買っても元が取れません（粗利率40.0%、受注単価¥1,000）。",
  ]);
  expect(paying(notesOf({ costPerContact: null }))).toEqual([]);
  expect(paying(notesOf({ costPerContact: 0 }))).toEqual([]);
});
