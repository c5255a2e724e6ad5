import { expect, it } from "vitest";
import { atEveryCall, callsOf, cure, helpersIn, obstructAt } from "../../support/lasting.ts";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

const REPORT = "売上";
const AGAIN = { ampleRoom: false, again: true };

const text = ({ book }: Room, name: string): string => JSON.stringify(book.values(name));
const keptIn = ({ book }: Room): string[] =>
  book.visibleSheets().filter((name) => name.startsWith(`${REPORT} 2`));
const shown = (room: Room): string[] => room.book.visibleSheets().map((name) => text(room, name));

/** Writes the second report, again while a call of it is refused. */
function insist(room: Room, ...showing: object[]): void {
  for (let times = 0; times < 3; times++) {
    const answer = room.call("writeReport", salesReport(900, 5), SHOWING, ...showing);
    if (!("failed" in Object(answer))) return;
  }
  throw new Error("the report fails for good");
}

/** A file with a report and a small sheet of the user. @param locale where formulas are written otherwise a report goes by helper sheets */
async function prepare(locale: string): Promise<Room> {
  const room = await openRoom({ locale });
  room.book.addTable("メモ", [["牛乳"]], "text");
  room.call("writeReport", salesReport(800), SHOWING);
  return room;
}

it.each([
  ["on the same cells", "ja_JP"],
  ["by helper sheets", "de_DE"],
])(
  "a report %s: whatever comes in the way at any service call, and stays, locks, loses and doubles nothing",
  async (way, locale) => {
    const prepared = await prepare(locale);
    const whole = prepared.copy();
    const calls = callsOf(whole.book, () => insist(whole));
    const [old, fresh] = [text(prepared, REPORT), text(whole, REPORT)];
    const cases = atEveryCall(calls);
    const counts = { refused: 0, beside: 0, again: 0 };
    const began = performance.now();
    for (const { kind, nth, turn } of cases) {
      const where = `${kind} at call ${nth}`;
      const room = prepared.copy();
      obstructAt(room.book, nth, kind, turn % 3 === 0 ? ["CPM_backup", "CPM_work", REPORT] : [REPORT]);
      insist(room, AGAIN);
      const now = shown(room);
      const isThere = now.includes(old) || now.includes(fresh);
      if (kind !== "deleted sheet") expect(isThere, `lost: ${where}`).toBe(true);
      if (!now.includes(fresh)) counts.refused++;
      cure(room.book);
      counts.beside += keptIn(room).length;
      expect(keptIn(room).length, `doubled: ${where}`).toBeLessThanOrEqual(1);
      if (isThere && keptIn(room).length + helpersIn(room.book).length === 0 && turn % 5 > 0) continue;
      counts.again++;
      insist(room);
      expect(
        shown(room).filter((one) => one === fresh),
        `locked or doubled: ${where}`,
      ).toHaveLength(1);
      expect(keptIn(room).length, `doubled: ${where}`).toBeLessThanOrEqual(1);
      expect(helpersIn(room.book), where).toEqual([]);
    }
    console.log(
      `lasting refusals of a report: every kind at each of ${calls.length} calls that can meet it, ${cases.length} cases: 0 locked, ` +
        `0 lost, 0 doubled; ${counts.refused} refused, ${counts.beside} kept beside, ${counts.again} written again; ` +
        `${Math.round((performance.now() - began) / 1000)} s`,
    );
    expect(counts.refused).toBeGreaterThan(5);
    // What is laid on the same cells never stands beside them.
    if (way === "by helper sheets") expect(counts.beside).toBeGreaterThan(10);
  },
  300_000,
);
