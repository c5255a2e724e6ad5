import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { asked, campaignBook, inDays, plain, rowsBelow } from "../support/campaign-book.ts";
import { answer, ask } from "../support/run-book.ts";

const RECORD = "キャンペーン記録";
const LIST = "施策 春のDM";

let recorded: Book;
beforeAll(() => {
  recorded = campaignBook(50);
  answer(recorded, "handoverCampaign", asked());
});

const notesOf = (book: Book) => answer(book, "handover", plain()).notes;
const outOf = (book: Book) =>
  Object.fromEntries(
    answer(book, "handover", plain()).excluded.map(({ reason, people }) => [reason, people]),
  );
const problem = (book: Book, request: ReturnType<typeof asked>) => {
  const reply = ask(book, "handover", request);
  return reply.ok ? null : reply.problem;
};

describe("what was changed by hand", () => {
  /** The list and the record change places, as by sorting. */
  const swapRows = (book: Book, sheet: string, header: string): void => {
    const values = book.values(sheet);
    const first = values.findIndex((row) => row.includes(header)) + 2;
    const [one, other] = [values[first - 1]!, values[first]!];
    one.forEach((value, i) => book.setCell(sheet, `${"ABCDEFGHIJKLM"[i]}${first + 1}`, String(value)));
    other.forEach((value, i) => book.setCell(sheet, `${"ABCDEFGHIJKLM"[i]}${first}`, String(value)));
  };

  it("by sorting and renaming sheets is nothing", () => {
    const book = recorded.copy();
    swapRows(book, LIST, "グループ");
    for (const name of [LIST, RECORD])
      book.model.dispatch("RENAME_SHEET", {
        sheetId: book.sheet(name)!.id,
        oldName: name,
        newName: `${name}!`,
      });
    expect(notesOf(book).join()).not.toContain("施策「");
    expect(outOf(book)["recentContact"]).toBe(50);
  });

  const changes: Record<string, [(book: Book) => void, RegExp]> = {
    "a person of the list changes groups": [
      (book) => book.setCell(LIST, "B5", "送らない（比較用）"),
      /^施策「春のDM」のリスト（シート「施策 春のDM」）が、記録したときと違います。変更履歴から戻してください/,
    ],
    "a person of the list goes": [(book) => book.setCell(LIST, "A5", ""), /^施策「春のDM」のリスト/],
    "a person comes onto the list": [
      (book) => {
        const row = book.values(LIST).length;
        book.setCell(LIST, `A${row}`, "C999");
      },
      /^施策「春のDM」のリスト/,
    ],
    "the header of the list goes": [(book) => book.setCell(LIST, "A4", "x"), /^施策「春のDM」のリスト/],
    "the day of the record is another one": [
      (book) => book.setCell(RECORD, "C6", "2020/01/01"),
      /^「キャンペーン記録」の施策「春のDM」の配信日が、記録したとき（20\d\d\/\d\d\/\d\d）と違います。20\d\d\/\d\d\/\d\d に戻してください。$/,
    ],
    "the cost of the record is another one": [
      (book) => book.setCell(RECORD, "J6", "70"),
      /1通の費用が、記録したとき（¥65）と違います。¥65 に戻してください。$/,
    ],
    "the share of the record is gone": [
      (book) => book.setCell(RECORD, "K6", ""),
      /比較用の割合が、記録したとき（20\.0%）/,
    ],
    "the row of the record goes": [
      (book) => [..."ABCDEFGHIJKLM"].forEach((letter) => book.setCell(RECORD, `${letter}6`, "")),
      /^施策「春のDM」の行が「キャンペーン記録」にありません。やめた施策なら、シート「施策 春のDM」も削除してください。/,
    ],
    "the list goes": [
      (book) => {
        const { id } = book.sheet(LIST)!;
        book.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: LIST });
      },
      /^施策「春のDM」のリストのシートが見つかりません。変更履歴からシートを戻すか、「キャンペーン記録」のこの施策の行を削除してください。$/,
    ],
  };

  it.each(Object.entries(changes))(
    "is named where %s, and whom it holds is still left alone",
    (name, [change, sentence]) => {
      const book = recorded.copy();
      change(book);
      const notes = notesOf(book).filter((note) => note.includes("施策「"));
      expect(notes).toEqual([expect.stringMatching(sentence)]);
      if (!["the list goes", "the header of the list goes"].includes(name))
        expect(outOf(book)["recentContact"]).toBeGreaterThan(48);
    },
  );

  it("is the name: the row says what the campaign is called from then on, and it stays taken", () => {
    const book = recorded.copy();
    book.setCell(RECORD, "A6", "初夏のDM");
    expect(notesOf(book).join()).not.toContain("施策「");
    expect(problem(book, asked({ name: "初夏のDM" }))?.code).toBe("campaign-name-taken");
    expect(problem(book, asked({ controlShare: 0.3 }))?.code).toBe("campaign-name-taken");
  });

  it("is the whole record: it comes back with the next campaign", () => {
    const book = recorded.copy();
    book.model.dispatch("DELETE_SHEET", { sheetId: book.sheet(RECORD)!.id, sheetName: RECORD });
    answer(book, "handoverCampaign", asked({ name: "次", sentOn: inDays(20) }));
    expect(rowsBelow(book, RECORD, "配信先").map(([name]) => name)).toEqual(["春のDM", "次"]);
  });

  it("are the record's columns: it is left as it is, beside a new one with every campaign", () => {
    const book = recorded.copy();
    const sheetId = book.sheet(RECORD)!.id;
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      ...{ sheetId, sheetName: RECORD, dimension: "COL" },
      ...{ base: 0, position: "before", quantity: 1 },
    });
    expect(notesOf(book).join()).not.toContain("施策「");
    const { recorded: names } = answer(book, "handoverCampaign", asked({ name: "次", sentOn: inDays(20) }));
    expect(names?.record).toBe(`${RECORD} (2)`);
    expect(rowsBelow(book, `${RECORD} (2)`, "配信先").map(([name]) => name)).toEqual(["春のDM", "次"]);
    expect(rowsBelow(book, RECORD, "配信先")).toHaveLength(1);
  });
});
