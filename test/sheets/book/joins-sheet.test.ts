import { describe, expect, it } from "vitest";
import type { JoinSheet } from "../../../src/reports/lists/join-sheet.ts";
import { joinSheet } from "../../../src/reports/lists/join-sheet.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { type DecidedPair, pairKey } from "../../../src/core/people/join-decisions.ts";
import type { JoinProposal } from "../../../src/core/people/join-proposals.ts";
import { byPair, pairsOn } from "../../../src/reports/lists/join-decisions.ts";
import { CUT } from "./breaking.ts";
import { SHOWING } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

const NAME = "名寄せ候補";
const words = wordsOf(SHOWING);

function proposal(n: number): JoinProposal {
  const side = (id: string) => ({ id, channels: ["楽天"], purchases: n, sales: n * 100 });
  return {
    first: side(`A${n}`),
    second: side(`B${n}`),
    email: `p${n}@example.com`,
    phone: null,
    sameName: false,
    lookAlike: false,
  };
}

function sheetOf(count: number, decided: ReadonlyMap<string, DecidedPair> = new Map()): JoinSheet {
  const proposals = Array.from({ length: count }, (_, i) => proposal(i));
  return joinSheet(
    { found: { proposals, shared: [] }, decided, source: "注文", madeAt: "2024/04/01 09:00" },
    words,
  );
}

const page = ({ model, rows, choices }: JoinSheet) => ({ model, rows, choices, help: "?" });

/** What the room reads back: the decisions as a run would take them. */
const decisions = (room: Room): DecidedPair[] => pairsOn(NAME, room.book.values(NAME), "ja");

async function decidedRoom(): Promise<Room> {
  const room = await openRoom();
  room.user("addSheet", "メモ");
  room.user("writeJoinsSheet", page(sheetOf(4)), SHOWING);
  room.user("type", NAME, 5, 1, "結合する");
  room.user("type", NAME, 7, 1, "結合しない");
  room.user("type", NAME, 8, 13, "電話で確認");
  return room;
}

describe("the sheet of join proposals", () => {
  const KEPT: DecidedPair[] = [
    { ids: ["A0", "B0"], decision: "join", note: "" },
    { ids: ["A2", "B2"], decision: "apart", note: "" },
    { ids: ["A3", "B3"], decision: null, note: "電話で確認" },
  ];

  it("holds what the user decided and wrote", async () => {
    expect(decisions(await decidedRoom())).toEqual(KEPT);
  });

  it("keeps its place, its id and the decisions when written again, longer or shorter", async () => {
    const room = await decidedRoom();
    const before = room.book.sheet(NAME);
    for (const count of [9, 2, 0]) {
      const again = sheetOf(count, byPair(decisions(room)));
      room.user("writeJoinsSheet", page(again), SHOWING);
      expect(new Set(decisions(room).map(({ ids }) => pairKey(ids)))).toEqual(
        new Set(KEPT.map(({ ids }) => pairKey(ids))),
      );
      expect(room.book.sheet(NAME)?.sheetId).toBe(before?.sheetId);
    }
  });

  it("loses no decision wherever a writing is cut off", async () => {
    const room = await decidedRoom();
    const longer = page(sheetOf(9, byPair(decisions(room))));
    let cuts = 0;
    for (let done = false; !done;) {
      const { failed } = room.cut(cuts + 1, "writeJoinsSheet", longer, SHOWING) as { failed?: string };
      expect(decisions(room), `cut at call ${cuts + 1}`).toEqual(KEPT);
      if (failed === undefined) done = true;
      else expect(failed).toBe(CUT);
      cuts++;
    }
    expect(cuts).toBeGreaterThan(40);
  });

  it("offers the choices on the pairs and nowhere else", async () => {
    const room = await decidedRoom();
    const { model } = room.book;
    const sheetId = room.book.sheet(NAME)?.id ?? "";
    const rules = model.getters.getDataValidationRules(sheetId);
    expect(rules.map(({ criterion }) => criterion.values)).toEqual([["結合する", "結合しない"]]);
    expect(
      rules.flatMap(({ ranges }) => ranges.map(({ zone }) => [zone.top, zone.bottom, zone.left, zone.right])),
    ).toEqual([[4, 7, 0, 0]]);
  });
});
