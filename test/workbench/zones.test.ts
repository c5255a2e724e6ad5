import { describe, expect, it } from "vitest";
import { zoneClock } from "../../src/workbench/engine/zone-clock.ts";
import { formatDate } from "../../src/workbench/gas/utilities.ts";
import { freeBook } from "../support/bundle.ts";

const ZONES = ["Asia/Tokyo", "America/New_York", "Pacific/Chatham", "Pacific/Apia"];

/** Wall time of a zone as Node's own tables tell it. */
function wallText(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (instant) => format.format(instant);
}

/** Wall times that the zone's clock left out: a change at midnight on 2010-09-26, and the whole of 2011-12-30. */
const LEFT_OUT = (zone: string, serial: number): boolean =>
  zone === "Pacific/Apia" && (serial === 40_447 || Math.floor(serial) === 40_907);

const serialText = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 19).replace("T", " ");

describe.each(ZONES)("%s", (zone) => {
  const clock = zoneClock(zone);
  const HOUR = 3_600_000;

  it("shows every hour of 2011 and 2024 as the machine's own tables do", () => {
    const wall = wallText(zone);
    const instants = [2011, 2024].flatMap((year) =>
      Array.from({ length: 366 * 24 }, (_, hour) => Date.UTC(year, 0, 1) + hour * HOUR),
    );
    expect(instants.filter((instant) => serialText(clock.serial(instant)) !== wall(instant))).toEqual([]);
  });

  it("turns a wall time into an instant that shows the same wall time", () => {
    const serials = Array.from({ length: 18_000 }, (_, third) => 40_000 + third / 3);
    const moved = serials.filter((serial) => Math.abs(clock.serial(clock.instant(serial)) - serial) > 1e-7);
    expect(moved.filter((serial) => !LEFT_OUT(zone, serial))).toEqual([]);
  });

  it("is the clock of TODAY() and NOW() in a file of the zone", () => {
    const book = freeBook({ timeZone: zone });
    const today = (): number => Math.floor(clock.serial(Date.now()));
    const before = today();
    const told = Number(book.evaluate("=VALUE(TODAY())"));
    expect([before, today()]).toContain(told);
    expect(Math.abs(Number(book.evaluate("=VALUE(NOW())")) - clock.serial(Date.now()))).toBeLessThan(1 / 24);
  });

  it("gives a script the file's local midnight for a date in a cell", () => {
    const book = freeBook({ timeZone: zone });
    book.setCell("Sheet1", "A1", "2024-03-31");
    const iso = book.call("run", "return sheet.getRange(1, 1).getValues()[0][0].toISOString()") as string;
    expect(wallText(zone)(Date.parse(iso))).toBe("2024-03-31 00:00:00");
  });
});

it("gives dates of the bundle's own kind", () => {
  const book = freeBook();
  book.setCell("Sheet1", "A1", "2024/3/31");
  expect(
    book.call(
      "run",
      "var v = sheet.getRange(1, 1).getValues(); return [v instanceof Array, v[0] instanceof Array, v[0][0] instanceof Date]",
    ),
  ).toEqual([true, true, true]);
});

it("takes a date back as the same date", () => {
  const book = freeBook({ timeZone: "America/New_York" });
  book.call("run", "sheet.getRange(1, 1).setValues([[new Date('2024-07-04T16:30:00Z')]])");
  expect(book.values("Sheet1")).toEqual([[new Date("2024-07-04T16:30:00Z")]]);
});

describe("Utilities.formatDate, worked by hand", () => {
  const NOON = Date.UTC(2024, 2, 31, 12, 4, 5, 6);
  it.each([
    ["Asia/Tokyo", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2024-03-31T21:04:05.006+09:00"],
    ["America/New_York", "yyyy/MM/dd HH:mm:ss Z", "2024/03/31 08:04:05 -0400"],
    ["Pacific/Chatham", "yyyy-MM-dd HH:mm XXX", "2024-04-01 01:49 +13:45"],
    ["Etc/UTC", "d.M.yy h:mm a X", "31.3.24 12:04 PM Z"],
    ["GMT+9", "HH 'o''clock' X", "21 o'clock +09"],
  ])("%s %s", (zone, pattern, text) => {
    expect(formatDate(NOON, zone, pattern)).toBe(text);
  });

  it("names a zone that is none and a letter it has not", () => {
    expect(() => formatDate(0, "Mars/Base", "yyyy")).toThrow("Mars/Base");
    expect(() => formatDate(0, "Etc/UTC", "EEEE")).toThrow("not adapted");
  });
});
