import { expect, it } from "vitest";
import { playTime } from "../../src/workbench/server/play-time.ts";
import { bookWith } from "../support/bundle.ts";

/** A daily trigger that begins something on the third day, of two further steps. */
const CODE = `
function set() { ScriptApp.newTrigger("daily").timeBased().everyDays(1).atHour(6).inTimezone("Asia/Tokyo").create(); }
function count(name) {
  var store = PropertiesService.getDocumentProperties();
  var n = Number(store.getProperty(name) || 0) + 1;
  store.setProperty(name, String(n));
  return n;
}
function next() { ScriptApp.newTrigger("step").timeBased().after(60000).create(); }
function daily() { if (count("days") === 3) next(); }
function step() { if (count("steps") < 2) next(); }`;

it("lets time pass to the end of what a daily trigger begins, and no further", () => {
  const book = bookWith(CODE);
  book.times.set(Date.parse("2026-03-01T00:00:00Z"));
  expect(playTime(book.times)).toBeNull();
  book.call("set");
  expect(new Date(playTime(book.times) ?? 0).toISOString()).toBe("2026-03-03T21:19:00.000Z");
  expect(book.stored()).toEqual(["days 3", "steps 2"]);
});

it("comes to an end where nothing is ever begun", () => {
  const book = bookWith(CODE);
  book.times.set(Date.parse("2026-03-05T00:00:00Z"));
  book.call("set");
  book.call("count", "days");
  book.call("count", "days");
  book.call("count", "days");
  playTime(book.times);
  expect(book.stored()).toEqual(["days 43"]);
});
