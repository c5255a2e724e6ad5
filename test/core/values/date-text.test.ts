import { describe, expect, it } from "vitest";
import { dateOrderOf, readDates } from "../../../src/core/values/date-column.ts";
import { dayOfReading, isOpen, readDate } from "../../../src/core/values/date-text.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { DateOrder } from "../../../src/core/settings.ts";

const tokyo = (date: { getTime(): number }) => Math.floor((date.getTime() / 3_600_000 + 9) / 24);
const read = (text: string, order: DateOrder = "YMD") => {
  const day = dayOfReading(readDate(text), order, tokyo);
  return day === null ? null : isoOf(day);
};
/** A whole column, each text as its day. */
const column = (...texts: string[]) =>
  readDates(texts).map((reading) => {
    const day = dayOfReading(reading, "YMD", tokyo);
    return day === null ? null : isoOf(day);
  });

describe("5 January 2023", () => {
  it.each([
    { why: "ISO", text: "2023-01-05" },
    { why: "slashes without zeros", text: "2023/1/5" },
    { why: "points", text: "2023.1.5" },
    { why: "points, blanks around", text: " 2023. 01. 05 " },
    { why: "年月日", text: "2023年1月5日" },
    { why: "年月日 with blanks", text: "2023年 1月 5日" },
    { why: "a time behind", text: "2023/1/5 9:05" },
    { why: "seconds and their parts", text: "2023-01-05T23:59:59.999" },
    { why: "a time of 年月日 without a blank", text: "2023年1月5日10:30" },
    { why: "hours and minutes in words, and the weekday", text: "2023年01月05日(木) 10時30分" },
    { why: "seconds in words", text: "2023年1月5日 10時30分15秒" },
    { why: "an hour alone", text: "2023年1月5日 10時" },
    { why: "午前 before the clock", text: "2023/01/05 午前9:05" },
    { why: "午後 and words", text: "2023年1月5日 午後3時5分" },
    { why: "AM behind", text: "2023/01/05 9:05:00 AM" },
    { why: "PM behind without a blank", text: "2023/01/05 9:05PM" },
    { why: "a late hour is that evening's", text: "2023/01/05 25:30" },
    { why: "a weekday between date and time without blanks", text: "2023/01/05(木)10:30" },
    { why: "a weekday in full", text: "2023年1月5日木曜日" },
    { why: "a holiday's weekday", text: "2023/1/5(木・祝)" },
    { why: "full-width digits and signs", text: "２０２３／１／５　１０：３０" },
    { why: "full-width brackets", text: "2023年1月5日（木）" },
    { why: "long dashes", text: "2023‐01‐05" },
    { why: "a bar typed as a long vowel", text: "2023ー01ー05" },
    { why: "令和", text: "令和5年1月5日" },
    { why: "令和 with weekday and time", text: "令和5年1月5日(木) 10時30分" },
    { why: "令和 as one sign", text: "㋿5年1月5日" },
    { why: "R and points", text: "R5.1.5" },
    { why: "R and zeros", text: "R05/01/05" },
    { why: "a small r and hyphens", text: "r5-1-5" },
    { why: "令 alone", text: "令5.1.5" },
    { why: "eight digits", text: "20230105" },
    { why: "fourteen digits", text: "20230105123456" },
    { why: "twelve digits", text: "202301051234" },
    { why: "eight digits and a time", text: "20230105 12:34:56" },
    { why: "the day, then the month's name", text: "05-Jan-2023" },
    { why: "the same in full", text: "5 January 2023" },
    { why: "the month's name first", text: "Jan 5, 2023" },
    { why: "the month's name first, the year short", text: "Jan-05-23" },
    { why: "with an ending", text: "January 5th, 2023" },
    { why: "with a time", text: "Jan 5, 2023 10:00:00 AM" },
    { why: "the year, then the month's name", text: "2023-Jan-05" },
    { why: "mail's way without a time", text: "Thu, 05 Jan 2023" },
    { why: "mail's way", text: "Thu, 05 Jan 2023 10:00:00 +0900" },
    { why: "Shopify's zone", text: "2023-01-05 10:00:00 +0900" },
    { why: "the zone's colon", text: "2023-01-05T10:00:00+09:00" },
    { why: "JST", text: "2023-01-05 23:30:00 JST" },
    { why: "the last minute of the day in Tokyo", text: "2023-01-05T14:59:00Z" },
    { why: "the first one", text: "2023-01-04T15:00:00Z" },
    { why: "UTC in letters", text: "2023-01-04 15:00:00 UTC" },
    { why: "PM and a zone: 19:00 UTC is 4 in the morning in Tokyo", text: "2023/01/04 7:00 PM UTC" },
    { why: "12 AM is midnight: 14:30 in Tokyo", text: "2023-01-05 12:30 AM -0500" },
    { why: "12 PM is noon", text: "2023-01-05 12:30 PM +0900" },
    { why: "New York's afternoon", text: "2023-01-04 15:30:00 -0500" },
  ])("$why: $text", ({ text }) => {
    expect(read(text)).toBe("2023-01-05");
  });
});

describe("eight digits with the year last", () => {
  it("are a day by the order of day and month, never one that begins with its year", () => {
    expect(read("01052023", "MDY")).toBe("2023-01-05");
    expect(read("05012023", "DMY")).toBe("2023-01-05");
    expect(read("01052023", "YMD")).toBeNull();
    expect(read("20112010", "DMY")).toBe("2010-11-20");
    expect(dateOrderOf(["05012023", "13012023"].map((text) => readDate(text)))).toBe("DMY");
    expect(dateOrderOf(["05012023", "06012023"].map((text) => readDate(text)))).toBeNull();
  });

  it("are none where a number is no day or month, or the year is far off", () => {
    for (const text of ["13132023", "00012023", "01051823", "01052123"])
      for (const order of ["MDY", "DMY", "YMD"] as const) expect(read(text, order)).toBeNull();
  });

  it("leave every day that begins with its year as it is", () => {
    for (let day = -25_567; day < 47_482; day += 7)
      expect(read(isoOf(day).replace(/-/g, ""))).toBe(isoOf(day));
  });
});

describe("eras end and begin on a day", () => {
  it.each([
    ["令和元年5月1日", "2019-05-01"],
    ["R1.4.30", null],
    ["H31.4.30", "2019-04-30"],
    ["平成31年5月1日", null],
    ["H1.1.8", "1989-01-08"],
    ["H1.1.7", null],
    ["S64.1.7", "1989-01-07"],
    ["S64.1.8", null],
    ["昭和元年12月25日", "1926-12-25"],
    ["昭和元年12月24日", null],
    ["大正15年12月24日", "1926-12-24"],
    ["T1.7.30", "1912-07-30"],
    ["T1.7.29", null],
    ["R0.5.1", null],
    ["明治45年7月29日", null],
    ["令和5年2月29日", null],
  ])("%s is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });
});

describe("no date", () => {
  it.each([
    ...["", "soon", "合計", "2023/1", "12", "2023", "202301055", "2023-01-05 hello", "hello 2023-01-05"],
    ...["2023-02-29", "2023-13-01", "2023/00/10", "2023年2月30日", "20231301", "13/13/2023", "45/1/2023"],
    ...["2023/1/5 10:60", "2023/1/5 30:00", "2023/1/510:30", "5 Foo 2023", "Jan 32, 2023", "23年1月5日"],
    ...["1.234", "1,234", "2023/1/5/6", "99999999999999", "090-1234-5678", "1-1-1-1"],
  ])("%j", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("dates that the column decides", () => {
  it.each([
    { text: "3/4/2015", order: "MDY", is: "2015-03-04" },
    { text: "3/4/2015", order: "DMY", is: "2015-04-03" },
    { text: "3/4/2015", order: "YMD", is: null },
    { text: "13/4/2015", order: "MDY", is: null },
    { text: "3/4/2015 10:00 PM", order: "MDY", is: "2015-03-04" },
    { text: "3/4/2015 15:00 UTC", order: "DMY", is: "2015-04-04" },
    { text: "23/01/05", order: "YMD", is: "2023-01-05" },
    { text: "05/01/23", order: "DMY", is: "2023-01-05" },
    { text: "05/01/23", order: "MDY", is: "2023-05-01" },
    { text: "3/4/15", order: "YMD", is: null },
    { text: "99/12/31", order: "YMD", is: "1999-12-31" },
    { text: "89/12/31", order: "YMD", is: "2089-12-31" },
    { text: "05-Jan-23", order: "DMY", is: "2023-01-05" },
    { text: "05-Jan-23", order: "YMD", is: "2005-01-23" },
    { text: "05-Jan-23", order: "MDY", is: null },
  ] as const)("$text as $order is $is", ({ text, order, is }) => {
    expect(read(text, order)).toBe(is);
  });

  it.each([
    { why: "a second number above 12 is a day", texts: ["1/2/2015", "3/13/2015"], order: "MDY" },
    { why: "a first number above 12 is a day", texts: ["1/2/2015", "13/3/2015"], order: "DMY" },
    { why: "nothing above 12 leaves it open", texts: ["1/2/2015", "12/12/2015"], order: null },
    { why: "both above 12 contradict each other", texts: ["1/13/2015", "13/1/2015"], order: null },
    { why: "a date that is none in any order has no say", texts: ["13/1/2015", "31/31/2015"], order: "DMY" },
    { why: "year first needs no decision", texts: ["2015-01-02", "2015/13/13"], order: "YMD" },
    { why: "year-first texts among them decide nothing", texts: ["2015-01-02", "1/2/2015"], order: null },
    { why: "an empty column is not asked about", texts: [], order: "YMD" },
    { why: "years of two digits fit two orders", texts: ["23/1/5", "23/12/31"], order: null },
    { why: "a middle above 12 leaves month/day/year", texts: ["12/31/23", "1/2/23"], order: "MDY" },
    { why: "a last number above 31 is a year", texts: ["31/12/99", "1/2/05"], order: "DMY" },
    { why: "a first number above 31 is a year", texts: ["99/12/31", "05/1/2"], order: "YMD" },
  ])("$why", ({ texts, order }) => {
    expect(dateOrderOf(texts.map(readDate))).toBe(order);
  });

  it("only a text that may mean two days is open", () => {
    expect(
      ["3/4/2015", "4/4/2015", "13/4/2015", "2015/4/3", ""].map((text) => isOpen(readDate(text))),
    ).toEqual([true, false, false, false, false]);
  });
});

describe("serial numbers of a spreadsheet", () => {
  // Excel: DATE(2023,1,5) is 44931; 10:30 is 0.4375 of a day; LibreOffice gives the same.
  it.each([
    { why: "a whole column of them", texts: ["44931", "44930.99"], is: ["2023-01-05", "2023-01-04"] },
    { why: "with words among them", texts: ["44931", "合計", ""], is: ["2023-01-05", null, null] },
    { why: "full-width", texts: ["４４９３１"], is: ["2023-01-05"] },
    {
      why: "beside dates that begin with their year",
      texts: ["44931", "2023/1/5"],
      is: ["2023-01-05", "2023-01-05"],
    },
    {
      why: "beside other dates they are other numbers",
      texts: ["44931", "5 Jan 2023"],
      is: [null, "2023-01-05"],
    },
    { why: "beside other numbers likewise", texts: ["44931", "123"], is: [null, null] },
    { why: "the limits", texts: ["20000", "80000"], is: ["1954-10-03", "2119-01-11"] },
    { why: "beyond the limits", texts: ["19999"], is: [null] },
    { why: "and beyond", texts: ["80001"], is: [null] },
  ])("$why", ({ texts, is }) => {
    expect(column(...texts)).toEqual(is);
  });
});
