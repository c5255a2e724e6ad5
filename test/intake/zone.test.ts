import { afterEach, describe, expect, it, vi } from "vitest";
import { dayInZone } from "../../src/intake/zone.ts";
import { dayIn } from "../../src/sheets/zone.ts";

const HOUR = 3_600_000;

/** `Utilities.formatDate(date, zone, "Z")` by the machine's own zone names: GMT+9 → +0900. */
function fakeUtilities(): void {
  vi.stubGlobal("Utilities", {
    formatDate(date: Date, timeZone: string): string {
      const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(
        date,
      );
      const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
      return name === "GMT" ? "+0000" : name.replace("GMT", "").replace(":", "");
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe.each(["Asia/Tokyo", "America/New_York", "Pacific/Chatham", "Pacific/Apia"])("in %s", (zone) => {
  it("days are the same as Google's, every 5 hours over clock changes and the day Apia skipped", () => {
    fakeUtilities();
    const [here, google] = [dayInZone(zone), dayIn(zone)];
    for (const [from, to] of [
      ["2011-11-01", "2012-05-01"],
      ["2023-09-01", "2024-12-01"],
    ] as const) {
      for (let time = Date.parse(from); time < Date.parse(to); time += 5 * HOUR) {
        const date = new Date(time);
        if (here(date) !== google(date)) expect.fail(`${date.toISOString()} in ${zone}`);
      }
    }
  });
});

it.each([
  ["Asia/Tokyo", "2024-03-31T15:30:00Z", "2024-04-01"],
  ["America/New_York", "2024-03-11T03:59:59Z", "2024-03-10"],
  ["America/New_York", "2024-03-11T04:00:00Z", "2024-03-11"],
  ["Pacific/Chatham", "2024-07-01T11:15:00Z", "2024-07-02"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"],
])("%s: %s is %s", (zone, at, day) => {
  expect(dayInZone(zone)(new Date(at))).toBe(Date.parse(`${day}T00:00:00Z`) / (24 * HOUR));
});

it("refuses what is no zone", () => {
  expect(() => dayInZone("Mars/Base")).toThrow(RangeError);
});
