import { expect, it } from "vitest";
import { inDays } from "../support/campaign-book.ts";
import { ANCHOR, erase, eraseBook, find, only, SHOP, withLists } from "../support/erase-book.ts";
import { bookOf, run } from "../support/run-book.ts";

it("tells of people with the same name and postal code, whose lines of addresses go as well", () => {
  const namesakes = [
    { who: "T1", ago: 50, name: "山田 花子" },
    { who: "T2", ago: 40, name: "山田花子" },
  ];
  const book = withLists(eraseBook([...SHOP, ...namesakes]));
  const { notes, places } = only(book, "T1");
  expect(places).toContain("「はがき 12人」（顧客のリスト）：2行");
  expect(notes).toContain(
    "氏名と郵便番号が同じ人がほかにいます（T2）。IDのない宛名のリストでは見分けられないため、そこではその人の行も消します。",
  );
  // Everybody of the shop has this postal code, nobody else the name.
  expect(only(book, "K04").notes.join()).not.toContain("氏名と郵便番号");
});

it("does not say that a number differs which several channels give out", () => {
  const header = ["顧客ID", "注文日", "金額", "注文番号", "チャネル"];
  const book = bookOf([
    header,
    ["12", inDays(-60), "1000", "N1", "楽天"],
    ["12", inDays(-50), "1000", "N2", "本店"],
  ]);
  run(book, { ...ANCHOR, reports: ["dataQuality"], settings: { customerIdScope: "channel" } });
  const { people } = find(book, "12");
  expect(people.map(({ id }) => id)).toEqual(["12（本店）", "12（楽天）"]);
  expect(people.flatMap(({ notes }) => notes).join()).not.toContain("番号です");
});

it("does not ask for cells to be cleared by hand which the erasing clears", () => {
  // The last run keeps a sentence about an ID with so many addresses.
  const rows = ["a", "b", "c", "d"].map((name, i) => [
    "12",
    inDays(-40 - i),
    "1",
    `N${i}`,
    `${name}@example.com`,
  ]);
  const header = ["顧客ID", "注文日", "金額", "注文番号", "メールアドレス"];
  const book = bookOf([header, ...rows, ["13", inDays(-30), "1", "N9", "k@example.com"]]);
  run(book, { ...ANCHOR, reports: ["dataQuality"] });
  expect(only(book, "12").stays).toEqual([]);
  expect(erase(book, "12").left).toHaveLength(1);
});
