import { beforeEach, describe, expect, it } from "vitest";
import { openRoom, type Room } from "./open.ts";

let room: Room;

const save = (json: string): void => void room.call("saveFacts", "last", JSON.stringify(json), "f");
const memo = (): unknown[] => (room.user("cells", "メモ") as unknown[][]).map((row) => row[0]);

beforeEach(async () => {
  room = await openRoom();
  room.user("addSheet", "メモ");
  save("old");
  const texts = [
    "=CPM_STORED()",
    '="CPM_STORED() is text"',
    "CPM_STORED()",
    "=1+1",
    "=CPM_SEEN(CPM_UPDATED)",
  ];
  texts.forEach((text, i) => room.user("type", "メモ", i + 1, 1, text));
});

const OLD = ['"old"', "CPM_STORED() is text", "CPM_STORED()", 2, '"old"'];
const FRESH = ['"new"', "CPM_STORED() is text", "CPM_STORED()", 2, '"new"'];

describe("refreshFormulas", () => {
  it("without it the old number stays", () => {
    expect(memo()).toEqual(OLD);
    save("new");
    expect(memo()).toEqual(OLD);
  });

  it("shows the new facts in formulas that call the product, and leaves all other cells", () => {
    save("new");
    expect(room.call("refreshFormulas")).toMatchObject({ refused: [] });
    expect(memo()).toEqual(FRESH);
    expect(room.user("formula", "メモ", 1, 1)).toBe("=CPM_STORED()");
  });

  it("changes the named cell with every run", () => {
    const [sheetId] = room.user("namedPlace", "CPM_UPDATED") as number[];
    expect(sheetId).toBeTypeOf("number");
    room.call("refreshFormulas");
    room.user("type", "メモ", 9, 1, "=CPM_UPDATED");
    const first = memo()[8];
    while (Date.now() === first);
    room.call("refreshFormulas");
    expect(memo()[8]).not.toBe(first);
  });

  it("enters neighbouring formulas with as many calls for 40 as for 4, beside what each cell is asked", () => {
    const writes = (count: number): number => {
      for (let row = 1; row <= count; row++) room.user("type", "メモ", row, 3, "=CPM_STORED()");
      room.book.resetCalls();
      room.call("refreshFormulas");
      const { byMethod } = room.book.calls();
      return byMethod["Range.setFormulas"] ?? 0;
    };
    expect(writes(40)).toBe(writes(4));
  });

  it("loses no formula wherever the run breaks off", () => {
    const formulas = (): unknown[] => [1, 2, 3, 4, 5].map((row) => room.user("formula", "メモ", row, 1));
    const before = formulas();
    for (let nth = 1; ; nth++) {
      save("new");
      const answer = room.cut(nth, "refreshFormulas") as { failed?: string };
      if (answer.failed === undefined) break;
      room.call("restoreFormulas");
      expect(formulas(), `cut at call ${nth}`).toEqual(before);
    }
    expect(memo()).toEqual(FRESH);
  });

  it("leaves what the user typed into a cleared cell meanwhile", () => {
    for (let nth = 1; room.user("formula", "メモ", 1, 1) === "=CPM_STORED()"; nth++)
      room.cut(nth, "refreshFormulas");
    room.user("type", "メモ", 1, 1, "mine");
    room.call("restoreFormulas");
    expect([memo()[0], room.user("formula", "メモ", 5, 1)]).toEqual(["mine", "=CPM_SEEN(CPM_UPDATED)"]);
  });
});

describe("where Google remembers calls by their arguments, whatever happens to cells", () => {
  it("a changed argument shows the new facts; the other formula keeps the old ones and is named", async () => {
    room = await openRoom({ remembers: "calls" });
    room.user("addSheet", "メモ");
    save("old");
    ["=CPM_STORED()", "=CPM_SEEN(CPM_UPDATED)"].forEach((one, i) => room.user("type", "メモ", i + 1, 1, one));
    expect(memo()).toEqual(['"old"', '"old"']);
    save("new");
    const entered = [{ sheet: "メモ", cell: "A1", formula: "=CPM_STORED()" }];
    expect(room.call("refreshFormulas")).toEqual({ refused: [], entered });
    expect(memo()).toEqual(['"old"', '"new"']);
  });
});

it("a formula with the named cell is not entered again: its argument changes", () => {
  room.user("type", "メモ", 1, 1, "1");
  room.book.resetCalls();
  save("new");
  expect(room.call("refreshFormulas")).toEqual({ refused: [], entered: [] });
  expect(room.book.calls().byMethod["Range.setFormulas"] ?? 0).toBe(0);
  expect(memo()[4]).toBe('"new"');
});
