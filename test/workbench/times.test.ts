import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { bookWith } from "../support/bundle.ts";

const TOKYO = "Asia/Tokyo";
const at = (iso: string): number => Date.parse(iso);

/** A bundle that can do anything, and notes in the file who called which of its handlers when. */
const CODE = `
function run(body) { return new Function(body)(); }
function daily(event) { note("daily", event); }
function once(event) { note("once", event); }
function fails() { throw new Error("broken on purpose"); }
function reads() { return note(SpreadsheetApp.getActiveSpreadsheet() === null ? "no file" : "file", {}); }
function note(what, event) {
  var store = PropertiesService.getDocumentProperties();
  var said = JSON.parse(store.getProperty("said") || "[]");
  said.push(what + " " + new Date().toISOString() + " " + (event.triggerUid || ""));
  store.setProperty("said", JSON.stringify(said));
}`;

const newBook = (): Book => {
  const book = bookWith(CODE);
  book.times.set(at("2026-03-01T00:00:00Z"));
  return book;
};
const said = (book: Book): string[] =>
  JSON.parse(
    book.call("run", "return PropertiesService.getDocumentProperties().getProperty('said')") as string,
  ) as string[];
const trigger = (handler: string, how: string): string =>
  `ScriptApp.newTrigger("${handler}").timeBased().${how}.create().getUniqueId()`;
const DAILY = `everyDays(1).atHour(6).inTimezone("${TOKYO}")`;
const listed = (book: Book) => book.call("run", "return ScriptApp.getProjectTriggers().length");

describe("time in a local file", () => {
  it("is where a test has put it, for scripts too", () => {
    const book = newBook();
    expect(book.call("run", "return new Date().toISOString() + (Date.now() - new Date().getTime())")).toBe(
      "2026-03-01T00:00:00.000Z0",
    );
    expect(book.call("run", "return Object.prototype.toString.call(new Date(0))")).toBe("[object Date]");
    expect(book.call("run", "return Utilities.formatDate(new Date(), 'Asia/Tokyo', 'yyyy-MM-dd HH')")).toBe(
      "2026-03-01 09",
    );
  });

  it("fires a daily trigger in its hour of its zone, every day, and one that fires once, once", () => {
    const book = newBook();
    book.call("run", `return ${trigger("daily", DAILY)} + ${trigger("once", "after(60000)")}`);
    const fired = book.times.passUntil(at("2026-03-03T00:00:00Z"));
    expect(fired.map(({ handler, error }) => [handler, error])).toEqual([
      ["once", null],
      ["daily", null],
      ["daily", null],
    ]);
    expect(said(book)).toEqual([
      "once 2026-03-01T00:01:00.000Z 2",
      "daily 2026-03-01T21:17:00.000Z 1",
      "daily 2026-03-02T21:17:00.000Z 1",
    ]);
    // What has fired stays listed until somebody deletes it.
    expect(listed(book)).toBe(2);
    expect(book.times.now()).toBe(at("2026-03-03T00:00:00Z"));
  });

  it("runs a trigger as the account that made it, which alone sees it", () => {
    const book = newBook();
    book.call("run", `return ${trigger("daily", DAILY)}`);
    book.times.as("colleague");
    expect(listed(book)).toBe(0);
    expect(book.times.passUntil(at("2026-03-02T00:00:00Z"))).toMatchObject([{ owner: "owner", error: null }]);
    expect(listed(book)).toBe(0);
  });

  it("tells what a handler threw, and takes no more than twenty triggers", () => {
    const book = newBook();
    book.call("run", `return ${trigger("fails", "after(1)")}`);
    expect(book.times.passUntil(at("2026-03-01T01:00:00Z"))).toMatchObject([{ error: "broken on purpose" }]);
    const many = `for (var i = 0; i < 20; i++) ${trigger("once", "after(1)")};`;
    expect(() => book.call("run", many)).toThrow("too many triggers");
  });

  it("runs nothing of an account without rights, and refuses what one right is lost to", () => {
    const book = newBook();
    book.call("run", `return ${trigger("reads", "after(1)")}`);
    book.times.lose("owner", "all");
    expect(book.times.passUntil(at("2026-03-01T01:00:00Z"))).toMatchObject([
      { error: "Authorization is required to perform that action." },
    ]);
    book.times.lose("owner", "file");
    expect(() => book.call("run", "return SpreadsheetApp.getActiveSpreadsheet().getId()")).toThrow(
      "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet",
    );
    const required =
      "var s = ScriptApp.AuthorizationStatus; return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === s.REQUIRED";
    expect(book.call("run", required)).toBe(true);
    book.times.lose("owner", null);
    expect(book.call("run", required)).toBe(false);
  });

  it("may keep the file from time triggers", () => {
    const book = newBook();
    book.times.hideFile(true);
    book.call("run", `return ${trigger("reads", "after(1)")}`);
    book.times.passUntil(at("2026-03-01T01:00:00Z"));
    expect(said(book)[0]).toContain("no file");
  });

  it("keeps mails as they left", () => {
    const book = newBook();
    book.call("run", "MailApp.sendEmail('a@example.com', 's', 'b')");
    expect(book.times.mails()).toEqual([
      { to: "a@example.com", subject: "s", body: "b", sender: "owner", at: at("2026-03-01T00:00:00Z") },
    ]);
    expect(() => book.call("run", "MailApp.sendEmail('nobody', 's', 'b')")).toThrow("Invalid email: nobody");
  });

  it("kills an execution for good, whatever its code makes of the error", () => {
    const book = newBook();
    book.times.killAt(2);
    const stubborn = `
      var store = PropertiesService.getDocumentProperties();
      for (var i = 0; i < 3; i++) try { store.setProperty("k" + i, "v"); } catch (error) {}
      return "went on";`;
    book.call("run", stubborn);
    expect(book.stored()).toEqual([]);
    book.call("run", stubborn);
    expect(book.stored()).toHaveLength(3);
  });
});
