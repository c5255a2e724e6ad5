import { describe, expect, it } from "vitest";
import type { ImportProgress, Reply } from "../../src/entry/contract.ts";
import { chunksOf, fileOf, requestFor, type TestFile } from "../support/import-book.ts";
import { CUT } from "../sheets/book/breaking.ts";
import { openRoom, type Room } from "../sheets/book/open.ts";

const JANUARY = fileOf(
  "1月.csv",
  ["2024-01-05", "C1", "O1", 1000, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 500, "出荷済", "茶"],
  ["2024-01-07", "C3", "O3", 300, "出荷済", "茶"],
);
const FEBRUARY = fileOf(
  "2月.csv",
  ["2024-01-06", "C2", "O2", 500, "返品", "茶"],
  ["2024-02-01", "C1", "O4", 700, "出荷済", "茶"],
);
const MARCH = fileOf("3月.csv", ["2024-03-01", "C1", "O5", 70, "出荷済", "茶"]);
const ORDERS = "注文データ";
/** A row that the sheet has grown by and nothing stands in yet. */
const BLANK = JSON.stringify(Array.from({ length: 9 }, () => ""));

type Method = "importStart" | "importChunk" | "importMerge" | "importCancel";

/** A call of the sidebar; `cut` makes that service call fail. */
function call(room: Room, method: Method, args: object, cut = 0): Reply<Method> {
  const request = { method, args: { ...args, language: "ja" } };
  return (cut > 0 ? room.cut(cut, "cpmCall", request) : room.call("cpmCall", request)) as Reply<Method>;
}

function done(reply: Reply<Method>): ImportProgress {
  if (!reply.ok) throw new Error(`${reply.problem.code} ${reply.problem.details.join()}`);
  return reply.value;
}

/** Everything of an import but its merge. */
function received(room: Room, files: readonly TestFile[]): string {
  const { importId } = done(call(room, "importStart", requestFor(files)));
  chunksOf(files).forEach((chunk, number) => done(call(room, "importChunk", { ...chunk, importId, number })));
  return importId;
}

const imported = (room: Room, files: readonly TestFile[]): ImportProgress =>
  done(call(room, "importMerge", { importId: received(room, files) }));

const sheets = (room: Room): string[] => room.book.sheets().map(({ name }) => name);
const orders = (room: Room): string =>
  sheets(room).includes(ORDERS) ? JSON.stringify(room.book.values(ORDERS)) : "none";

/** A file with January in it, or with nothing. */
function fresh(room: Room, before: readonly TestFile[]): void {
  if (sheets(room).includes(ORDERS)) room.user("remove", ORDERS);
  if (before.length > 0) imported(room, before);
}

interface Case {
  readonly why: string;
  readonly before: readonly TestFile[];
  readonly files: readonly TestFile[];
}

const CASES: readonly Case[] = [
  { why: "the first import", before: [], files: [JANUARY] },
  { why: "a first import of two files that overlap", before: [], files: [JANUARY, FEBRUARY] },
  { why: "orders that only follow", before: [JANUARY], files: [MARCH] },
  { why: "orders that change others", before: [JANUARY], files: [FEBRUARY] },
];

describe("a merge that breaks off at any service call", () => {
  it.each(CASES)(
    "leaves the old orders or the new ones, whole, whether it is repeated or cancelled: $why",
    async (one) => {
      const room = await openRoom();
      const { before, files } = one;
      fresh(room, before);
      const old = orders(room);
      const result = imported(room, files);
      const next = orders(room);
      const seen = { old: 0, next: 0 };
      for (let nth = 1; ; nth += 4) {
        fresh(room, before);
        expect(orders(room)).toBe(old);
        const importId = received(room, files);
        const reply = call(room, "importMerge", { importId }, nth);
        if (reply.ok) break;
        expect(reply.problem.details.join()).toContain(CUT);
        const repeat = nth % 8 === 1;
        const end = done(call(room, repeat ? "importMerge" : "importCancel", { importId }));
        const now = orders(room);
        seen[now === old ? "old" : "next"]++;
        expect(now, `cut at call ${nth}`).toBe(end.state === "done" ? next : old);
        if (repeat) expect(end.result?.files).toEqual(result.result?.files);
        expect(
          sheets(room).filter((name) => name.startsWith("CPM_import") || name.startsWith("CPM_work")),
        ).toEqual([]);
      }
      expect(Math.min(seen.old, seen.next)).toBeGreaterThan(1);
    },
    600_000,
  );

  it("at every call leaves rows of the old orders and the new ones, and whoever comes next finishes them", async () => {
    const room = await openRoom();
    const rowsNow = () => room.book.values(ORDERS).map((row) => JSON.stringify(row));
    fresh(room, [JANUARY]);
    const [old, rows] = [orders(room), new Set(rowsNow())];
    imported(room, [FEBRUARY]);
    const next = orders(room);
    rowsNow().forEach((row) => rows.add(row));
    const cuts = { kept: 0, finished: 0 };
    for (let nth = 1; ; nth++) {
      fresh(room, [JANUARY]);
      const importId = received(room, [FEBRUARY]);
      const reply = call(room, "importMerge", { importId }, nth);
      for (const row of rowsNow()) expect([...rows, BLANK]).toContain(row);
      if (!reply.ok) done(call(room, "importCancel", { importId }));
      expect([old, next], `cut at call ${nth}`).toContain(orders(room));
      cuts[orders(room) === old ? "kept" : "finished"]++;
      if (reply.ok) break;
    }
    console.log(
      `cuts of a merge in place, at every call: ${cuts.kept} left the old orders, ${cuts.finished} the new`,
    );
    expect(Math.min(cuts.kept, cuts.finished)).toBeGreaterThan(5);
  });
});

it("a chunk that breaks off at any service call may be sent again and stands once", async () => {
  const room = await openRoom();
  for (let nth = 1; ; nth += 3) {
    const { importId } = done(call(room, "importStart", requestFor([JANUARY])));
    const chunk = { ...chunksOf([JANUARY])[0]!, importId, number: 0 };
    const reply = call(room, "importChunk", chunk, nth);
    if (!reply.ok) done(call(room, "importChunk", chunk));
    done(call(room, "importMerge", { importId }));
    expect(room.book.values(ORDERS).map((row) => row[2])).toEqual(["注文番号", "O1", "O2", "O3"]);
    fresh(room, []);
    if (reply.ok) break;
  }
});
