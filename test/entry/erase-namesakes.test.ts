import { expect, it } from "vitest";
import { eraseBook, only, SHOP, withLists } from "../support/erase-book.ts";

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
