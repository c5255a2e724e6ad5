import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { asked, campaignBook, inDays, rowsBelow } from "../support/campaign-book.ts";
import { callsOf } from "../support/lasting.ts";
import { killed } from "../support/parted-book.ts";
import { answer, ask } from "../support/run-book.ts";

const RECORD = "キャンペーン記録";
/** How often a recording is cut. */
const CUTS = 12;
const SECOND = asked({ name: "夏のDM", sentOn: inDays(20) });

let shop: Book;
beforeAll(() => {
  shop = campaignBook(40);
});

const notices = (book: Book): string[] => answer(book, "handover", asked({ name: "別" })).notes;
const records = (book: Book) => rowsBelow(book, RECORD, "配信先").map(([name]) => name);
const groups = (book: Book, name: string) => rowsBelow(book, `施策 ${name}`, "グループ").map(String).sort();

describe("a campaign whose recording is cut", () => {
  const whole = (book: Book, request: typeof SECOND, names: readonly string[]): void => {
    answer(book, "handoverCampaign", request);
    expect(records(book)).toEqual(names);
    for (const name of names) expect(groups(book, name)).toHaveLength(40);
    expect(notices(book).join()).not.toContain("施策「");
    expect(book.sheets().filter(({ hidden, name }) => hidden && name !== "CPM_DATA")).toEqual([]);
  };

  it.each([
    ["the first", asked(), ["春のDM"]],
    ["another one", SECOND, ["春のDM", "夏のDM"]],
  ])("%s, is whole once it is asked for again, and never wrong before", (_, request, names) => {
    const before = shop.copy();
    if (names.length > 1) answer(before, "handoverCampaign", asked());
    const full = before.copy();
    answer(full, "handoverCampaign", request);
    const last = names[names.length - 1]!;
    const counted = before.copy();
    const calls = callsOf(counted, () => answer(counted, "handoverCampaign", request));
    let cuts = 0;
    // What only reads leaves the file as it is: the cuts begin where the writing does.
    const first = calls.findIndex((name) => /insertSheet|setNumberFormats/.test(name)) + 1;
    const stride = Math.ceil((calls.length - first) / CUTS);
    for (let nth = first; nth <= calls.length; nth += stride) {
      const where = `before call ${nth} of ${calls.length}, ${calls[nth - 1]}`;
      const cut = killed(before, nth, (book) => ask(book, "handoverCampaign", request));
      // As a user finds it: nothing is said against a campaign that was not recorded to its end.
      expect(notices(cut).join(), where).not.toContain("施策「");
      if (cut.visibleSheets().includes(`施策 ${last}`))
        expect(groups(cut, last), where).toEqual(groups(full, last));
      whole(cut, request, names);
      cuts++;
    }
    expect(cuts).toBeGreaterThanOrEqual(CUTS);
  });

  it("is caught up with by the next campaign, if it is never asked for again", () => {
    const before = shop.copy();
    const counted = before.copy();
    const calls = callsOf(counted, () => answer(counted, "handoverCampaign", asked()));
    const list = calls.lastIndexOf("Spreadsheet.insertSheet") + 1;
    const cut = killed(before, list, (book) => ask(book, "handoverCampaign", asked()));
    expect(cut.visibleSheets()).toContain("施策 春のDM");
    expect(cut.visibleSheets()).not.toContain(RECORD);
    whole(cut, SECOND, ["春のDM", "夏のDM"]);
  });
});

describe("a file that does not take the record", () => {
  it("refuses by a protected record, before anything is written", () => {
    const book = shop.copy();
    answer(book, "handoverCampaign", asked());
    book.obstruct("protected", RECORD);
    const sheets = book.visibleSheets();
    expect(ask(book, "handoverCampaign", SECOND)).toMatchObject({
      ok: false,
      problem: { code: "no-edit-right" },
    });
    expect(book.visibleSheets()).toEqual(sheets);
    book.unobstruct();
    answer(book, "handoverCampaign", SECOND);
    expect(records(book)).toEqual(["春のDM", "夏のDM"]);
  });
});
