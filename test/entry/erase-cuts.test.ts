import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf, cure, helpersIn, obstructAt } from "../support/lasting.ts";
import { killed } from "../support/parted-book.ts";
import { answer, ask, run, runJson } from "../support/run-book.ts";
import { ANCHOR, erase, eraseBook, find, only, standing, withLists } from "../support/erase-book.ts";

/** How often the erasing is cut. */
const CUTS = 12;

const WHO = "K04";
const before = withLists(eraseBook());
const { id, sign } = only(before, WHO);
const work = (book: Book) => ask(book, "erasePerson", { text: WHO, id, sign, language: "ja" });
const full = before.copy();
work(full);

/** What the user sees, and whether it is hidden. */
const seen = (book: Book) =>
  book.sheets().map(({ name, hidden }) => (hidden ? name : [name, book.values(name)]));

/** Asks again, as a user does who sees that the erasing broke off. */
function finished(book: Book) {
  const { unfinished, people } = find(book, WHO);
  if (unfinished) return answer(book, "erasePerson", { text: "", id: "", sign: "", language: "ja" });
  return people.length > 0 ? erase(book, WHO) : null;
}

/** Some of the calls that write, from the first to the last. */
const spread = (calls: readonly string[]): number[] => {
  const writing = calls.flatMap((call, i) =>
    /\.(set|delete|remove|insert|add|copy)/.test(call) ? [i + 1] : [],
  );
  const stride = Math.max(1, Math.floor(writing.length / CUTS));
  return writing.filter((_, i) => i % stride === 0);
};

const counted = before.copy();
const calls = callsOf(counted, () => work(counted));

describe("an erasing that is cut off", () => {
  it.each(spread(calls))("before call %i is finished by asking again, and nothing else is lost", (nth) => {
    const book = killed(before, nth, work);
    finished(book);
    expect(standing(book, /K04|k04@/gi)).toEqual([]);
    expect(seen(book)).toEqual(seen(full));
    expect(helpersIn(book)).toEqual([]);
    run(book, { ...ANCHOR, reports: ["dataQuality", "campaigns"] });
    expect(JSON.stringify(book.values("データ品質"))).toContain("消した人：1人");
    expect(runJson(book).metrics).toMatchObject({ campaigns: [{ fault: null, erased: 1 }] });
  });

  it("is cut often enough", () => {
    expect(spread(calls).length).toBeGreaterThanOrEqual(CUTS);
  });
});

describe("an erasing that Google refuses to end", () => {
  it("says on which sheet, and is finished once that is put right", () => {
    const book = before.copy();
    const at = calls.indexOf("Sheet.deleteRows") + 1;
    obstructAt(book, at, "protected sheet", ["注文"]);
    const reply = answer(book, "erasePerson", { text: WHO, id, sign, language: "ja" });
    expect(reply.isDone).toBe(false);
    expect(reply.left[0]).toMatch(/^「注文」は消せませんでした。.*もう一度「探す」を押すと続きを消します/);
    expect(find(book, "K05")).toMatchObject({ unfinished: true });
    cure(book);
    expect(finished(book)).toMatchObject({ isDone: true });
    expect(seen(book)).toEqual(seen(full));
  });
});
