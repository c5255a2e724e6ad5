import { beforeAll, describe, expect, it } from "vitest";
import { CUT } from "./breaking.ts";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

/** Everything a user can see of the report, and what points at it from outside. */
function seen(room: Room): unknown {
  return {
    sheets: withoutStrays(room.user("allSheets") as string[]),
    report: room.user("cells", "売上"),
    pointer: room.user("cells", "メモ"),
    name: room.user("namedPlace", "MINE"),
    charts: room.user("chartCount", "売上"),
    guarded: room.book.protections("売上"),
    rules: (room.user("rules", "売上") as unknown[][]).map(String).sort(),
  };
}

/** Copies of a tab that a run made in its last moment, before it could mark them: a tab more, nothing lost. */
const STRAY = /^Copy of /;
const withoutStrays = (names: readonly string[]): string[] => names.filter((name) => !STRAY.test(name));

/**
 * A file with a report, the user's formula, name and conditional format on it. Its locale writes formulas otherwise than
 * ours are: a report that comes again is staged, kept and swapped in.
 */
async function fileWithReport(): Promise<Room> {
  const room = await openRoom({ locale: "de_DE" });
  room.user("addSheet", "メモ");
  room.call("writeReport", salesReport(800), SHOWING);
  room.user("type", "メモ", 1, 1, "='売上'!B3");
  room.user("nameRange", "MINE", "売上", 7, 2);
  room.user("addRule", "売上", "A7:A8", "=$B7>1000");
  return room;
}

describe("a run that breaks off at any service call", () => {
  let [old, fresh]: unknown[] = [];

  beforeAll(async () => {
    const room = await fileWithReport();
    old = seen(room);
    room.call("writeReport", salesReport(900, 5), SHOWING);
    fresh = seen(room);
  });

  it("leaves, once mended, the old report or the new one, whole, and every pointer alive", async () => {
    const room = await fileWithReport();
    let [wasOld, wasNew] = [0, 0];
    for (let nth = 1; ; nth += 2) {
      const answer = room.cut(nth, "writeReport", salesReport(900, 5), SHOWING) as { failed?: string };
      if (answer.failed === undefined) break;
      expect(answer.failed).toBe(CUT);
      room.call("mendLeftovers");
      const now = seen(room);
      if (JSON.stringify(now) === JSON.stringify(old)) {
        wasOld++;
        continue;
      }
      wasNew++;
      expect(now, `cut at call ${nth}`).toEqual(fresh);
      expect(room.call("mendLeftovers")).toEqual([]);
      room.call("writeReport", salesReport(800), SHOWING);
      expect(seen(room), `written again after a cut at call ${nth}`).toEqual(old);
    }
    expect([wasOld > 10, wasNew > 10]).toEqual([true, true]);
  });

  it("leaves no report or a whole one when it was the first run", async () => {
    for (let nth = 1; ; nth += 7) {
      const room = await openRoom();
      const before = room.user("allSheets") as string[];
      const answer = room.cut(nth, "writeReport", salesReport(800), SHOWING) as { failed?: string };
      if (answer.failed === undefined) break;
      room.call("mendLeftovers");
      const sheets = room.user("allSheets") as string[];
      if (sheets.length > before.length) expect(room.user("cells", "売上")).toHaveLength(9);
      else expect(sheets, `cut at call ${nth}`).toEqual(before);
      expect(room.call("writeReport", salesReport(800), SHOWING)).toMatchObject({
        name: "売上",
        notices: [],
      });
    }
  });

  it("keeps what the user wrote on the old report exactly once", async () => {
    for (let nth = 1; ; nth += 7) {
      const room = await fileWithReport();
      room.user("type", "売上", 9, 5, "要確認");
      const answer = room.cut(nth, "writeReport", salesReport(900, 5), SHOWING) as { failed?: string };
      room.call("mendLeftovers");
      const holding = (room.user("allSheets") as string[]).filter((name) =>
        (room.user("cells", name) as unknown[][]).flat().includes("要確認"),
      );
      expect(withoutStrays(holding), `cut at call ${nth}`).toHaveLength(1);
      if (answer.failed === undefined) break;
    }
  });

  it("is mended by the next run without being asked", async () => {
    const room = await fileWithReport();
    room.cut(60, "writeReport", salesReport(900, 5), SHOWING);
    room.call("writeReport", salesReport(900, 5), SHOWING);
    expect(seen(room)).toEqual(fresh);
  });

  it("gets its old content back when somebody removed the staged one meanwhile", async () => {
    const room = await fileWithReport();
    const sheets = (): string[] => room.user("allSheets") as string[];
    const helpers = (): string[] => sheets().filter((name) => /^CPM_(work|backup)/.test(name));
    for (let nth = 1; helpers().length < 2; nth++) {
      expect(nth).toBeLessThan(200);
      room.call("mendLeftovers");
      room.cut(nth, "writeReport", salesReport(900, 5), SHOWING);
    }
    room.user("remove", helpers()[0]);
    room.call("mendLeftovers");
    expect(seen(room)).toEqual(old);
  });
});
