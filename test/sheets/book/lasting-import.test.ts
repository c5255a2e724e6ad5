import { expect, it } from "vitest";
import type { Method, Reply } from "../../../src/entry/contract.ts";
import { chunksOf, fileOf, requestFor, type TestFile } from "../../support/import-book.ts";
import { atEveryCall, callsOf, cure, helpersIn, obstructAt } from "../../support/lasting.ts";
import { openRoom, type Room } from "./open.ts";

const ORDERS = "注文データ";
const JANUARY = fileOf(
  "1月.csv",
  ["2024-01-05", "C1", "O1", 1000, "出荷済", "茶"],
  ["2024-01-06", "C2", "O2", 500, "出荷済", "茶"],
);
const FEBRUARY = fileOf(
  "2月.csv",
  ["2024-01-06", "C2", "O2", 500, "返品", "茶"],
  ["2024-02-01", "C1", "O3", 700, "出荷済", "茶"],
);

function ask(room: Room, method: Method, args: object): Reply<Method> {
  return room.call("cpmCall", { method, args: { ...args, language: "ja" } }) as Reply<Method>;
}

/** Asks once more after a stop of the platform, as the page offers it. */
function insistOn(room: Room, method: Method, args: object): Reply<Method> {
  const first = ask(room, method, args);
  return first.ok || first.problem.code !== "platform" ? first : ask(room, method, args);
}

/** The calls of the page that make an import; the first gives the id that the others take. */
function stepsOf(file: TestFile): { method: Method; args: object }[] {
  const chunks = chunksOf([file]).map((chunk, number) => ({ ...chunk, number }));
  return [
    { method: "importStart", args: requestFor([file]) },
    ...chunks.map((args) => ({ method: "importChunk" as const, args })),
    { method: "importMerge", args: {} },
  ];
}

/** An import under way: the file, the id it got, and the step that comes next. */
interface Import {
  readonly room: Room;
  readonly importId: string;
  readonly next: number;
}

const STEPS = stepsOf(FEBRUARY).length;

/** Does one step more. */
function advance({ room, importId, next }: Import, file: TestFile): Import | string {
  const { method, args } = stepsOf(file)[next]!;
  const reply = insistOn(room, method, { ...args, importId });
  if (!reply.ok) return reply.problem.code;
  return { room, importId: (reply.value as { importId: string }).importId, next: next + 1 };
}

/** Goes on to the end; the code of the problem that ends it, or "". Cancelling works, whatever ended it. */
function finish(begun: Import, file = FEBRUARY): string {
  let now = begun;
  while (now.next < STEPS) {
    const then = advance(now, file);
    if (typeof then === "string") return giveUp(now, then);
    now = then;
  }
  return "";
}

function giveUp({ room, importId }: Import, code: string): string {
  if (importId !== "") expect(ask(room, "importCancel", { importId }).ok, `cancelling: ${code}`).toBe(true);
  return code;
}

const notBegun = (room: Room): Import => ({ room, importId: "", next: 0 });

/** What the orders sheet shows, also under the name that a user gave it. */
const ordersIn = ({ book }: Room): string[] =>
  book
    .visibleSheets()
    .filter((name) => name.replace("?", "") === ORDERS)
    .map((name) => JSON.stringify(book.values(name)));

/** The second import of a file, cut before each of its steps, and the calls of that step. */
function cuts(prepared: Room): { before: Import; calls: string[] }[] {
  const found = [];
  for (let now = notBegun(prepared.copy()); now.next < STEPS;) {
    const before = { ...now, room: now.room.copy() };
    let then: Import | string = "";
    const calls = callsOf(now.room.book, () => (then = advance(now, FEBRUARY)));
    found.push({ before, calls });
    now = then as unknown as Import;
  }
  return found;
}

it("an import: whatever comes in the way at any service call, and stays, locks, loses and doubles nothing", async () => {
  const prepared = await openRoom();
  prepared.book.addTable("メモ", [["牛乳"]], "text");
  expect(finish(notBegun(prepared), JANUARY)).toBe("");
  const whole = prepared.copy();
  expect(finish(notBegun(whole))).toBe("");
  const [[old], [fresh]] = [ordersIn(prepared), ordersIn(whole)];
  const counts = { calls: 0, cases: 0, beside: 0, again: 0 };
  const codes = new Map<string, number>();
  const began = performance.now();
  for (const { before: begun, calls } of cuts(prepared)) {
    counts.calls += calls.length;
    for (const { kind, nth, turn } of atEveryCall(calls)) {
      const where = `${kind} at call ${nth} of step ${begun.next}`;
      const room = begun.room.copy();
      const { book } = room;
      obstructAt(book, nth, kind, turn % 3 === 0 ? ["CPM_work", "CPM_import", ORDERS] : [ORDERS]);
      const code = finish({ ...begun, room });
      expect(code, `no sentence of its own: ${where}`).not.toBe("platform");
      counts.cases++;
      if (code !== "") codes.set(code, (codes.get(code) ?? 0) + 1);
      if (turn % 8 === 0) expect(ask(room.copy(), "removeAll", {}).ok, `removing all: ${where}`).toBe(true);
      cure(book);
      counts.beside += book.visibleSheets().filter((name) => name.startsWith(`${ORDERS} 2`)).length;
      // Orders that the user himself deleted are not there to be kept.
      const now = kind === "deleted sheet" ? [] : ordersIn(room);
      if (kind !== "deleted sheet") expect([[old], [fresh]], `lost or doubled: ${where}`).toContainEqual(now);
      if (now[0] === fresh && helpersIn(book).length === 0 && turn % 8 > 0) continue;
      counts.again++;
      expect(finish(notBegun(room)), `locked: ${where}`).toBe("");
      if (now.length > 0) expect(ordersIn(room), `lost or doubled: ${where}`).toEqual([fresh]);
      expect(helpersIn(book), where).toEqual([]);
    }
  }
  console.log(
    `lasting refusals of an import: every kind at each of ${counts.calls} calls that can meet it, ${counts.cases} cases: 0 locked, ` +
      `0 lost, 0 doubled; ended by ${JSON.stringify([...codes])}, ${counts.beside} kept beside, ${counts.again} imported again; ` +
      `${Math.round((performance.now() - began) / 1000)} s`,
  );
  expect(codes.get("orders-protected")).toBeGreaterThan(5);
}, 900_000);
