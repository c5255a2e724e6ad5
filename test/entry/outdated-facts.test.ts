import { beforeAll, describe, expect, it } from "vitest";
import { FACTS_VERSION } from "../../src/core/facts/stored.ts";
import { checksum } from "../../src/core/values/checksum.ts";
import type { Book } from "../../src/workbench/book.ts";
import { ask, at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** The version before, as long as this one's number: the store knows how long its text is. */
const EARLIER = `${FACTS_VERSION - 1}`.padStart(`${FACTS_VERSION}`.length);

const REQUEST = { ...at("2024-03-31"), reports: ["monthlyHistory"] };

/** Where the facts of the last run stand, after the named cell: the head, then pieces, each behind a shield. */
const [HEAD, FIRST] = [1, 2];

/** Makes the facts of the last run those of the version before. */
function age(book: Book): void {
  const cells = book.values("CPM_DATA").map(([cell]) => String(cell));
  const head = JSON.parse(cells[HEAD] ?? "") as { pieces: number };
  const json = cells
    .slice(FIRST, FIRST + head.pieces)
    .map((piece) => piece.slice(1))
    .join("");
  const older = json.replace(`"version":${FACTS_VERSION}`, `"version":${EARLIER}`);
  expect(older).not.toBe(json);
  book.setCell("CPM_DATA", "A2", JSON.stringify({ ...head, checksum: checksum(older) }));
  for (let piece = 0, from = 0; piece < head.pieces; piece++) {
    const length = (cells[FIRST + piece]?.length ?? 0) - 1;
    book.setCell("CPM_DATA", `A${FIRST + piece + 1}`, `|${older.slice(from, from + length)}`);
    from += length;
  }
}

describe("facts that an earlier version of the add-on stored", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(tableOf(WORKED_ROWS));
    run(book, REQUEST);
    age(book);
  });

  it("are not read: what is asked of them gets one sentence, with what to do", () => {
    const reply = ask(book, "levers", { target: null, language: "ja" });
    expect(reply.ok ? null : reply.problem).toMatchObject({
      code: "facts-outdated",
      hint: "サイドバーで［レポートを作成］を押すと、新しい版の数字になります。",
    });
    expect(book.explain("=CPM_RETENTION()").message).toContain("このアドオンの前の版で作られたものです");
  });

  it("still hand on what 定点観測 recorded, and a run makes them anew", () => {
    // C10's last order (5 May 2022, 5,000 yen) becomes 4,000, which makes a second version of the month.
    const line = WORKED_ROWS.findIndex(([who, on]) => who === "C10" && on === "2022-05-05");
    book.setCell("注文", `C${line + 2}`, "4000");
    run(book, REQUEST);
    // Below the table stand the chart's own numbers, which have no versions.
    const may = book.values("定点観測").filter((row) => row[0] === "2022/05/31" && row[16] !== "");
    expect(may.map((row) => String(row[16]).trim().replace(/ .*/, ""))).toEqual(["2回目", "1回目", "2回目"]);
    expect(ask(book, "levers", { target: null, language: "ja" }).ok).toBe(true);
  });
});
