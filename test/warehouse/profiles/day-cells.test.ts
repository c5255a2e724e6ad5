import { describe, expect, it } from "vitest";
import { birthDays } from "../../../src/core/slices/birthdays.ts";
import { dayOfReading, readDate } from "../../../src/core/values/date-text.ts";
import type { Dialect } from "../../../src/engines/sql/dialect.ts";
import { ownProfile } from "../../../src/engines/sql/profiles/own-profile.ts";
import { dayInZone } from "../../../src/intake/zone.ts";
import type { KeepingRunner } from "../../../src/warehouse/keeping-runner.ts";
import { executors, viewed, viewedTexts } from "../../support/profile-views.ts";
import { day } from "../../support/shop.ts";

/** Texts that are read, each by what the core reads there. */
const READ = [
  ...["2024-01-05", "2024/1/5", "2024.01.05", "20240105", "2024年1月5日", "2024年01月05日 10:30"],
  ...[
    "2024-01-05 23:59",
    "2024-01-05 23:59:59.123",
    "2024-01-05T00:00:00",
    " 2024-01-05\u3000",
    "２０２４－０１－０５",
  ],
  ...[
    "2024-03-31T15:30:00Z",
    "2024-03-31 15:30:00 UTC",
    "2024-03-31T15:30:00+09:00",
    "2024-03-31 10:30:00 -0500",
  ],
  ...["2024-03-31 23:59:59.5+05:30", "2024-02-29", "1989-12-31", "2024-03-31T14:59:59Z"],
];
/** Texts that are no dates, or written as few tables write them. */
const UNREAD = [
  "soon",
  "2023-02-29",
  "2024-13-01",
  "2024-01-05 morning",
  "令和6年1月5日",
  "1/2/2024",
  "45000",
];

const core = (text: string, zone: string): number | null =>
  dayOfReading(readDate(text.trim()), "YMD", dayInZone(zone));

async function daysOf(runner: KeepingRunner, dialect: Dialect, texts: readonly string[], more = {}) {
  const rows = texts.map((text, i) => [String(i).padStart(3, "0"), text]);
  const mapping = { customer: "k", date: "d", amount: "k", ...more };
  const { rows: found } = await viewedTexts(runner, dialect, { names: ["k", "d"], rows, mapping });
  return new Map(found.map((row) => [texts[Number(row["customer"])] ?? "", row]));
}

describe.each(executors())("Days in the view of a table, by %s", (_, dialect, runner) => {
  it.each(["Asia/Tokyo", "America/New_York"])(
    "are what the core reads in texts, in the zone %s",
    async (zone) => {
      const found = await daysOf(runner(), dialect, READ, { zone });
      for (const text of READ) {
        expect(core(text, zone)).not.toBeNull();
        expect([text, found.get(text)?.["day"]]).toEqual([text, core(text, zone)]);
        expect(found.get(text)?.["day_unread"]).toBeNull();
      }
    },
  );

  it("are none where a text is no date; the cell is kept to be told", async () => {
    const found = await daysOf(runner(), dialect, UNREAD);
    for (const text of UNREAD) expect(found.get(text)).toMatchObject({ day: null, day_unread: text });
  });

  it("are read by the order that a mapping names", async () => {
    const texts = ["2/1/2024", "12/1/2010 8:26", "2024-01-05"];
    const days = async (dateOrder: string) =>
      [...(await daysOf(runner(), dialect, texts, { dateOrder })).values()].map((row) => row["day"]);
    expect(new Set(await days("MDY"))).toEqual(
      new Set([day("2024-02-01"), day("2010-12-01"), day("2024-01-05")]),
    );
    expect(new Set(await days("DMY"))).toEqual(
      new Set([day("2024-01-02"), day("2010-01-12"), day("2024-01-05")]),
    );
  });

  it("take times without a zone for those of UTC where a mapping says so, and days alone for the shop's", async () => {
    const found = await daysOf(runner(), dialect, ["2024-03-31 15:30:00", "2024-03-31"], { timesIn: "UTC" });
    expect([...found.values()].map((row) => row["day"]).sort()).toEqual([
      day("2024-03-31"),
      day("2024-04-01"),
    ]);
  });

  // 15:30 in UTC is half past midnight of the next day in Tokyo.
  const instant = dialect.id === "duckdb" ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
  const clock = dialect.id === "duckdb" ? "TIMESTAMP" : "DATETIME";
  it.each([
    { why: "an instant is converted", type: instant, text: "2024-03-31 15:30:00+00", is: "2024-04-01" },
    {
      why: "but where its clock is the shop's",
      type: instant,
      text: "2024-03-31 15:30:00+00",
      timesIn: "zone",
      is: "2024-03-31",
    },
    {
      why: "a time without a zone is the shop's",
      type: clock,
      text: "2024-03-31 15:30:00",
      is: "2024-03-31",
    },
    {
      why: "but where it is UTC",
      type: clock,
      text: "2024-03-31 15:30:00",
      timesIn: "UTC",
      is: "2024-04-01",
    },
    { why: "a day is that day", type: "DATE", text: "2024-03-31", timesIn: "UTC", is: "2024-03-31" },
    { why: "days before 1970 are negative", type: "DATE", text: "1969-12-30", is: "1969-12-30" },
    { why: "a number is a date of eight digits", type: dialect.int, text: "20240331", is: "2024-03-31" },
  ])("of a column's type: $why", async ({ type, text, timesIn, is }) => {
    await runner().keep("typed", `SELECT 'A' AS k, CAST('${text}' AS ${type}) AS d, 5 AS m`);
    const columns = [
      { name: "k", type: dialect.text },
      { name: "d", type },
      { name: "m", type: dialect.int },
    ];
    const mapping = { customer: "k", date: "d", amount: "m", ...(timesIn && { timesIn }) };
    const { rows } = await viewed(runner(), ownProfile(mapping, columns), {
      dialect,
      columns,
      table: "typed",
    });
    expect(rows).toMatchObject([{ customer: "A", day: day(is), day_unread: null, amount: 500 }]);
  });

  // An age is of whole days: a birthday with a zone is the day whose midnight lies nearest.
  const births = ["1985-04-01", "1985/4/1", "1985年4月1日", "19850401", "1985-03-31T15:00:00Z"];
  it.each([...births, "1985-04-01T00:00:00-05:00", "1985-04-01 00:00:00"])(
    "tell the birthday %s",
    async (text) => {
      const found = await daysOf(runner(), dialect, [text], { birthday: "d", zone: "America/New_York" });
      const [born] = birthDays([text], "YMD");
      expect([born, [...found.values()].map((row) => row["born"])]).toEqual([day("1985-04-01"), [born]]);
    },
  );

  it.each(["soon", "1985-02-29", "４月"])("tell none in %s", async (text) => {
    const found = await daysOf(runner(), dialect, [text], { birthday: "d" });
    expect([...found.values()]).toMatchObject([{ birthday: text, born: null }]);
  });

  it.each(["DATE", instant, clock])("tell birthdays in columns of %s", async (type) => {
    const midnight =
      type === "DATE" ? "1985-04-01" : type === clock ? "1985-04-01 00:00:00" : "1985-04-01 00:00:00+00";
    await runner().keep("typed", `SELECT 'A' AS k, CAST('${midnight}' AS ${type}) AS d, 5 AS m`);
    const columns = [
      { name: "k", type: dialect.text },
      { name: "d", type },
      { name: "m", type: dialect.int },
    ];
    const mapping = { customer: "k", date: "d", birthday: "d", amount: "m", timesIn: "UTC" };
    const { rows } = await viewed(runner(), ownProfile(mapping, columns), {
      dialect,
      columns,
      table: "typed",
    });
    expect(rows).toMatchObject([{ born: day("1985-04-01") }]);
  });
});
