/** Opens a local file with the sheets room inside instead of the add-on. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Book, BookOptions } from "../../../src/workbench/book.ts";
import { openBook } from "../../../src/workbench/host.ts";
import type { Break } from "./breaking.ts";

const ENTRY = fileURLToPath(new URL("entry.ts", import.meta.url));

const DECLARATIONS = `
function room(name, args, breakAt, how) { return ROOM_.room(name, args, breakAt, how); }
/** Stored facts. @customfunction */
function CPM_STORED() { return ROOM_.storedFacts(); }
/** The run's number. @customfunction */
function CPM_SEEN(any) { return ROOM_.storedFacts(); }
`;

let folder: Promise<string> | null = null;

/** Builds the room once and gives the folder a book can load. */
async function roomFolder(): Promise<string> {
  const built = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "ROOM_",
    target: "es2019",
    charset: "utf8",
  });
  const dist = mkdtempSync(join(tmpdir(), "sheets-room-"));
  writeFileSync(join(dist, "Code.js"), (built.outputFiles[0]?.text ?? "") + DECLARATIONS);
  writeFileSync(join(dist, "sidebar.html"), "<!doctype html><title>room</title>");
  writeFileSync(join(dist, "appsscript.json"), JSON.stringify({ timeZone: "Etc/UTC", runtimeVersion: "V8" }));
  return dist;
}

/** A file with the room in it, and a short way to call a function of the room. */
export interface Room {
  readonly book: Book;
  call(name: string, ...args: unknown[]): unknown;
  /** The same for what must not fail: what a user does, and what is asked only to look. */
  user(name: string, ...args: unknown[]): unknown;
  /** The same, cut off at the nth service call. */
  cut(nth: number, name: string, ...args: unknown[]): unknown;
  /** The same, and how it breaks off. */
  broken(how: Break, nth: number, name: string, ...args: unknown[]): unknown;
  /** The same file once more; what happens in one does not happen in the other. */
  copy(): Room;
}

export async function openRoom(options: BookOptions = {}): Promise<Room> {
  folder ??= roomFolder();
  return roomOf(openBook({ locale: "ja_JP", timeZone: "Asia/Tokyo", ...options, dist: await folder }));
}

function roomOf(book: Book): Room {
  const call = (name: string, ...args: unknown[]): unknown => book.call("room", name, args, 0, "before");
  const user = (name: string, ...args: unknown[]): unknown => {
    const answer = call(name, ...args);
    if (typeof answer === "object" && answer !== null && "failed" in answer) {
      throw new Error(`${name}: ${String(answer.failed)}`);
    }
    return answer;
  };
  return {
    book,
    user,
    call,
    cut: (nth, name, ...args) => book.call("room", name, args, nth, "before"),
    broken: (how, nth, name, ...args) => book.call("room", name, args, nth, how),
    copy: () => roomOf(book.copy()),
  };
}
