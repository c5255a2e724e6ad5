import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOrderOf, halfConverted, readDates } from "../../../src/core/values/date-column.ts";
import { dayOfReading, readDate } from "../../../src/core/values/date-text.ts";
import { dayOfIso, isoOf } from "../../../src/core/values/day.ts";
import { zoneOfHeader } from "../../../src/core/values/zone-text.ts";

const HOUR = 3_600_000;
const tokyo = (date: { getTime(): number }) => Math.floor((date.getTime() / HOUR + 9) / 24);
const read = (text: string, order: "YMD" | "MDY" | "DMY" = "DMY") => {
  const day = dayOfReading(readDate(text), order, tokyo);
  return day === null ? null : isoOf(day);
};

describe("5 January 2024 in Tokyo, as others write it", () => {
  it.each([
    // Databases and scripts.
    ...[
      "2024-01-05 10:30:00+00",
      "2024-01-05 10:30:00.123+00",
      "2024-01-05 00:30:00+09",
      "2024-01-04 10:30:00-05",
    ],
    ...[
      "2024-01-05T01:02:03.456Z",
      "2024-01-05 10:30:00 UTC",
      "2024-01-04 15:00:00.000000 UTC",
      "20240105T103000Z",
    ],
    ...["20240105103000", "05-JAN-24 10.30.00.000000 AM", "05-JAN-24 10.30.00.000000000 PM", "05-JAN-2024"],
    "Fri Jan 05 2024 10:00:00 GMT+0900 (Japan Standard Time)",
    "Fri Jan 05 2024 01:00:00 GMT+0100 (Central European Standard Time)",
    ...["Fri Jan 05 10:00:00 JST 2024", "Fri Jan  5 10:00:00 2024", "Fri, 05 Jan 2024 10:00:00 GMT"],
    ...["Fri, 5 Jan 2024 01:00:00 +0000", "Jan 4, 2024 7:30:00 AM PST", "2024-01-05 10:30:00 CET"],
    // Other locales.
    ...[
      "5. Januar 2024",
      "05. Jan. 2024",
      "Freitag, 5. Januar 2024",
      "Fr., 5. Jan. 2024",
      "05.01.2024, 10:30 Uhr",
    ],
    ...[
      "5 janv. 2024",
      "5 janvier 2024 à 10:30",
      "ven. 5 janv. 2024",
      "vendredi 5 janvier 2024",
      "5 ene 2024",
    ],
    ...["5 de enero de 2024", "viernes, 5 de enero de 2024", "5/1/2024 10:30 a. m.", "5 gennaio 2024"],
    ...[
      "venerdì 5 gennaio 2024",
      "5 jan. 2024",
      "5 de jan. de 2024",
      "5º de janeiro de 2024",
      "5 januari 2024",
    ],
    ...["5 Ocak 2024", "5 января 2024 г.", "2024.01.05.", "2024. 1. 5.", "5. 1. 2024"],
    ...[
      "2024년 1월 5일",
      "2024년 1월 5일 금요일",
      "2024. 1. 5. 오전 10:30:00",
      "2024年1月5日 星期五",
      "2024年1月5号",
    ],
    ...["2024年1月5日 上午10:30", "2024年1月5日10时30分", "民國113年1月5日", "Jan 5, 2024, 10:30:00\u202fAM"],
    ...[
      "Jan 5, 2024 at 10:30 AM",
      "January 5th, 2024",
      "５．１．２０２４",
      "２０２４／０１／０５　１０：３０",
      "5th of January 2024",
    ],
    ...["\u200e5/1/2024\u200e", "Friday, January 5, 2024", "5-jan-2024", "5/Jan/2024 10:30:00"],
  ])("%s", (text) => {
    expect(read(text)).toBe("2024-01-05");
  });
});

describe("what is not sure is no date", () => {
  it.each([
    // Years of two digits or of another count, zones and months that mean several things, and other words.
    ...["113/01/05", "5 jui 2024", "5 listopad 2024", "2024-01-05 10:30:00 CST", "2024-01-05 10:30:00 IST"],
    ...[
      "2024-01-05 10:30:00 Europe/Berlin",
      "5 foo 2024",
      "Foo 5, 2024",
      "2024-W01-5",
      "2024-005",
      "Q1 2024",
    ],
    ...["mar, 5 2024", "2024-01-05 10:30:00+25", "5 Januar", "Januar 2024", "1704412800000000"],
  ])("%s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("a year of the Buddhist count is far in the future, never another year of ours", () => {
    expect(read("5/1/2567")).toBe("2567-01-05");
  });
});

describe("numbers in a column of dates", () => {
  const column = (texts: string[]) =>
    readDates(texts).map((reading) => {
      const day = dayOfReading(reading, "DMY", tokyo);
      return day === null ? null : isoOf(day);
    });

  it("are seconds or milliseconds since 1970 where the whole column is such", () => {
    // 1704380400 is 2024-01-04T15:00:00Z, midnight in Tokyo.
    expect(column(["1704380399", "1704380400"])).toEqual(["2024-01-04", "2024-01-05"]);
    expect(column(["1704380399999", "1704380400000", ""])).toEqual(["2024-01-04", "2024-01-05", null]);
    expect(column(["1704380400", "2024-01-05"])).toEqual([null, "2024-01-05"]);
    expect(column(["1704380400", "12345678901"])).toEqual([null, null]);
  });

  it("are none where they may as well be a year of two digits and a time", () => {
    expect(column(["1501051030", "1512312359"])).toEqual([null, null]);
  });

  it("are a spreadsheet's days among texts that begin with their year", () => {
    expect(column(["45296", "2024-01-06", "2024/1/7", "令和6年1月8日", "20240109"])).toEqual([
      ...["2024-01-05", "2024-01-06", "2024-01-07", "2024-01-08", "2024-01-09"],
    ]);
    expect(column(["45296", "6/1/2024"])).toEqual([null, "2024-01-06"]);
  });

  const half = (texts: string[], counts: number[]) =>
    halfConverted({ texts, readings: readDates(texts), counts });

  it("show that a spreadsheet converted a part: two or more, and one in a hundred", () => {
    const texts = ["13/01/2024", "45323", "25/02/2024", "45355"];
    expect(half(texts, [1, 1, 1, 1])).toEqual({ text: "13/01/2024", serial: "45323" });
    expect(half(["13/01/2024", "45323"], [1, 1])).toBeNull();
    expect(half(["13/01/2024", "45323"], [1, 2])).not.toBeNull();
    expect(half(["13/01/2024", "45323"], [198, 2])).not.toBeNull();
    expect(half(["13/01/2024", "45323"], [199, 2])).toBeNull();
    expect(half(["2024-01-13", "45323", "45355"], [1, 1, 1])).toBeNull();
    expect(half(["45323", "45355", "合計", ""], [1, 1, 1, 9])).toBeNull();
  });
});

describe("the zone that a header names", () => {
  it.each([
    ["Created at (UTC)", 0],
    ["注文日時(UTC)", 0],
    ["注文日時（ＵＴＣ）", 0],
    ["date_created_gmt", 0],
    ["createdAtUtc", 0],
    ["Order date (GMT+9)", 9 * HOUR],
    ["Order date UTC-05:00", -5 * HOUR],
    ["注文日時（JST）", 9 * HOUR],
    ["order date", null],
    ["Created at", null],
    ["outcome", null],
    ["butcher", null],
    ["augment", null],
  ])("%s", (name, zone) => {
    expect(zoneOfHeader(name)).toBe(zone);
  });

  it("holds for times without a zone of their own, and for no date without a time", () => {
    const day = (text: string) => isoOf(dayOfReading(readDate(text, 0), "YMD", tokyo)!);
    expect(day("2024-03-31 15:30:00")).toBe("2024-04-01");
    expect(day("2024-03-31 14:59:59")).toBe("2024-03-31");
    expect(day("2024-03-31")).toBe("2024-03-31");
    expect(day("2024-03-31 15:30:00+09:00")).toBe("2024-03-31");
    expect(day("20240331153000")).toBe("2024-04-01");
    expect(isoOf(dayOfReading(readDates(["45382.65"], 0)[0]!, "YMD", tokyo)!)).toBe("2024-04-01");
  });
});

describe("years of two digits beside a month's name", () => {
  const oracle = (year: (i: number) => number) =>
    Array.from({ length: 24 }, (_, i) => `${String(i + 5).padStart(2, "0")}-JAN-${year(i)}`);
  const turned = (text: string) => text.split("-").reverse().join("-");

  it("are told from days by how few they are", () => {
    expect(dateOrderOf(readDates(oracle((i) => 23 + (i % 2))))).toBe("DMY");
    expect(dateOrderOf(readDates(oracle((i) => 23 + (i % 2)).map(turned)))).toBe("YMD");
  });

  it("are asked about where both vary, or dates are few", () => {
    expect(dateOrderOf(readDates(oracle((i) => 10 + (i % 15))))).toBeNull();
    expect(dateOrderOf(readDates(["05-JAN-24", "17-FEB-24"]))).toBeNull();
  });
});

describe("500 columns of dates in ways that nobody listed", () => {
  const word = fc.stringMatching(/^[\p{L}]{0,9}$/u);
  const day = fc.integer({ min: dayOfIso("2015-01-01")!, max: dayOfIso("2024-12-31")! });
  const zones = ["", "", "Z", " UTC", "+00", "+09:00", " -0500", " CST", " Europe/Paris", " (UTC)"];
  const two = (n: number) => String(n).padStart(2, "0");
  const NAMES = [
    "January,February,March,April,May,June,July,August,September,October,November,December",
    "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
    "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
    "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
    // Not in the table; two of them are months of another number elsewhere.
    "styczeń,luty,marzec,kwiecień,maj,czerwiec,lipiec,sierpień,wrzesień,październik,listopad,grudzień",
    "siječanj,veljača,ožujak,travanj,svibanj,lipanj,srpanj,kolovoz,rujan,listopad,studeni,prosinac",
    "tammikuu,helmikuu,maaliskuu,huhtikuu,toukokuu,kesäkuu,heinäkuu,elokuu,syyskuu,lokakuu,marraskuu,joulukuu",
  ].map((names) => names.split(","));

  const LISTED = 4;

  const way = fc.record({
    names: fc.constantFrom(...NAMES),
    cut: fc.constantFrom(0, 0, 3, 4),
    pattern: fc.constantFrom("D M Y", "M D, Y", "D. M Y", "D de M de Y", "Y-m-d", "Y.m.d.", "D-M-Y", "D M y"),
    before: fc.oneof(
      { weight: 9, arbitrary: fc.constant("") },
      word.map((of) => (of === "" ? "" : `${of} `)),
    ),
    behind: fc.oneof(
      { weight: 9, arbitrary: fc.constant("") },
      word.map((of) => (of === "" ? "" : ` ${of}`)),
    ),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(...zones),
    hasClock: fc.boolean(),
  });

  it("are read right or not at all", () => {
    let [right, none] = [0, 0];
    const wrong: string[] = [];
    fc.assert(
      fc.property(way, fc.array(day, { minLength: 1, maxLength: 40 }), (how, days) => {
        const texts = days.map((of) => {
          const [y = 0, m = 0, d = 0] = isoOf(of).split("-").map(Number);
          const name = how.names[m - 1] ?? "";
          // Nobody writes these languages' months with three letters.
          const cut = NAMES.indexOf(how.names) < LISTED ? how.cut : 0;
          const date = how.pattern.replace(/[DMYymd]/g, (part) => {
            const parts: Record<string, string> = {
              ...{ D: String(d), M: cut === 0 ? name : name.slice(0, cut), Y: String(y) },
              ...{ y: two(y % 100), m: two(m), d: two(d) },
            };
            return parts[part] ?? "";
          });
          const clock = how.hasClock ? ` ${two(how.hour)}:30:00${how.zone}` : "";
          return `${how.before}${date}${clock}${how.behind}`;
        });
        const shift = !how.hasClock
          ? 0
          : (({ Z: 9, " UTC": 9, "+00": 9, " -0500": 14 } as Record<string, number>)[how.zone] ?? 0);
        const readings = readDates(texts);
        const order = dateOrderOf(readings);
        readings.forEach((reading, i) => {
          const found = order === null ? null : dayOfReading(reading, order, tokyo);
          const meant = (days[i] ?? 0) + Math.floor((how.hour + shift) / 24);
          if (found === null) none++;
          else if (found === (how.hasClock ? meant : days[i])) right++;
          else wrong.push(`${texts[i]} as ${isoOf(found)}`);
        });
      }),
      { numRuns: 500 },
    );
    console.info(`dates read right ${right}, not read ${none}, read wrong ${wrong.length}`);
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(none / 2);
  });
});
