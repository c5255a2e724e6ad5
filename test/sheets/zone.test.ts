import { afterEach, describe, expect, it, vi } from "vitest";
import { isDate } from "../../src/core/values/cells.ts";
import { dayIn } from "../../src/sheets/zone.ts";
import { isoToday, todayIn } from "../../src/sheets/file.ts";

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The machine's own zone tables, opened once a zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const numeric = "numeric";
  const parts = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  } as const;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...parts });
  formats.set(zone, format);
  return format;
}

/** Year to second of an instant on the clocks of a zone, by the machine's own zone tables. */
function clock(date: Date, zone: string): number[] {
  const parts = formatOf(zone).formatToParts(date);
  return ["year", "month", "day", "hour", "minute", "second"].map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
}

const utc = ([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[]): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const two = (n: number): string => String(n).padStart(2, "0");

/** `Utilities` as far as the zone needs it; counts the questions. */
function fakeUtilities(): { asked: () => number } {
  let asked = 0;
  vi.stubGlobal("Utilities", {
    formatDate(date: Date, zone: string, format: string): string {
      asked++;
      const local = clock(date, zone);
      if (format === "yyyy-MM-dd") return `${local[0]}-${two(local[1] ?? 0)}-${two(local[2] ?? 0)}`;
      const minutes = Math.round((utc(local) - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
      const size = Math.abs(minutes);
      return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
    },
  });
  return { asked: () => asked };
}

/** The calendar day by the machine's own zone tables. */
const slowDay = (date: Date, zone: string): number => utc(clock(date, zone).slice(0, 3)) / DAY;

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

afterEach(() => vi.unstubAllGlobals());

describe("dayIn, instants whose day is known", () => {
  it.each([
    { why: "Tokyo is nine hours ahead", zone: "Asia/Tokyo", at: "2024-03-31T15:30:00Z", is: "2024-04-01" },
    {
      why: "one second before Tokyo's midnight",
      zone: "Asia/Tokyo",
      at: "2024-03-31T14:59:59Z",
      is: "2024-03-31",
    },
    {
      why: "New York in winter is UTC-5",
      zone: "America/New_York",
      at: "2024-01-15T04:59:59Z",
      is: "2024-01-14",
    },
    {
      why: "New York in summer is UTC-4",
      zone: "America/New_York",
      at: "2024-07-15T04:00:00Z",
      is: "2024-07-15",
    },
    {
      why: "New York the night before the change",
      zone: "America/New_York",
      at: "2024-03-10T04:59:59Z",
      is: "2024-03-09",
    },
    {
      why: "New York the night after the change",
      zone: "America/New_York",
      at: "2024-03-11T04:00:00Z",
      is: "2024-03-11",
    },
    {
      why: "Chatham in winter is +12:45",
      zone: "Pacific/Chatham",
      at: "2024-07-01T11:15:00Z",
      is: "2024-07-02",
    },
    {
      why: "Chatham in summer is +13:45",
      zone: "Pacific/Chatham",
      at: "2024-01-01T10:14:59Z",
      is: "2024-01-01",
    },
    {
      why: "Apia before the day it skipped",
      zone: "Pacific/Apia",
      at: "2011-12-30T09:59:59Z",
      is: "2011-12-29",
    },
    {
      why: "Apia after the day it skipped",
      zone: "Pacific/Apia",
      at: "2011-12-30T10:00:00Z",
      is: "2011-12-31",
    },
    { why: "Casablanca is UTC+1", zone: "Africa/Casablanca", at: "2024-02-01T23:00:00Z", is: "2024-02-02" },
    {
      why: "Casablanca in Ramadan is UTC",
      zone: "Africa/Casablanca",
      at: "2024-03-20T23:00:00Z",
      is: "2024-03-20",
    },
    { why: "before 1970", zone: "Asia/Tokyo", at: "1969-12-31T14:59:59Z", is: "1969-12-31" },
  ])("$why", ({ zone, at, is }) => {
    fakeUtilities();
    expect(dayIn(zone)(new Date(at))).toBe(day(is));
  });
});

const ZONES = [
  "Asia/Tokyo",
  "America/New_York",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/St_Johns",
];

describe.each(ZONES)("dayIn in %s", (zone) => {
  it("agrees with the machine's zone tables every 7 hours 13 minutes from 2009 to 2013 and 2023 to 2025", () => {
    fakeUtilities();
    const dayOf = dayIn(zone);
    for (const [from, to] of [
      ["2009-01-01", "2013-01-01"],
      ["2023-01-01", "2025-12-31"],
    ] as const) {
      for (let time = Date.parse(from); time < Date.parse(to); time += (7 * 60 + 13) * 60_000) {
        const date = new Date(time);
        if (dayOf(date) !== slowDay(date, zone)) expect.fail(`${date.toISOString()} in ${zone}`);
      }
    }
  });
});

describe("dayIn, questions to the service", () => {
  const years = (zone: string, count: number): number => {
    const { asked } = fakeUtilities();
    const dayOf = dayIn(zone);
    const span = Date.parse("2024-01-01") - Date.parse("2020-01-01");
    for (let i = 0; i < count; i++)
      dayOf(new Date(Date.parse("2020-01-01") + Math.floor((span * i) / count)));
    return asked();
  };

  it("asks as often for 500,000 dates as for 5,000", () => {
    expect(years("America/New_York", 500_000)).toBe(years("America/New_York", 5_000));
  });

  it("asks at most 54 bucket ends and 16 times for each of eight clock changes in four years", () => {
    expect(years("America/New_York", 5_000)).toBeLessThanOrEqual(54 + 8 * 16);
  });

  it("asks only for bucket ends where the clock never changes", () => {
    expect(years("Asia/Tokyo", 5_000)).toBeLessThanOrEqual(54);
  });
});

describe("dates at the door", () => {
  it("knows a date of another realm by what it can do", () => {
    expect([new Date(), { getTime: () => 0 }].map(isDate)).toEqual([true, true]);
    expect(["2024-03-31", 45_000, null, undefined, {}].map(isDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("has no day for a date without a time", () => {
    fakeUtilities();
    expect(dayIn("Asia/Tokyo")(new Date(NaN))).toBeNaN();
  });

  it("today is the file's today", () => {
    fakeUtilities();
    vi.useFakeTimers({ now: new Date("2024-03-31T15:30:00Z") });
    expect([isoToday("Asia/Tokyo"), isoToday("America/New_York")]).toEqual(["2024-04-01", "2024-03-31"]);
    expect(todayIn("Asia/Tokyo")).toBe(day("2024-04-01"));
    vi.useRealTimers();
  });
});
