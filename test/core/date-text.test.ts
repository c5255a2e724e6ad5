import { describe, expect, it } from "vitest";
import { dateOrderOf, dayOfReading, readDate } from "../../src/core/date-text.ts";
import { isoOf } from "../../src/core/day.ts";
import type { DateOrder } from "../../src/core/settings.ts";

const tokyo = (date: { getTime(): number }) => Math.floor((date.getTime() / 3_600_000 + 9) / 24);
const read = (text: string, order: DateOrder = "YMD") => {
  const day = dayOfReading(readDate(text), order, tokyo);
  return day === null ? null : isoOf(day);
};

describe("date texts, year first", () => {
  it.each([
    ["2023-01-05", "2023-01-05"],
    ["2023/1/5", "2023-01-05"],
    ["2023/1/5 9:05", "2023-01-05"],
    ["2010-12-01 08:26:00", "2010-12-01"],
    ["2023-01-05T23:59:59.999", "2023-01-05"],
    ["２０２３／１／５", "2023-01-05"],
    ["2023年1月5日", "2023-01-05"],
    ["2023年1月5日 10:30", "2023-01-05"],
    ["20230105", "2023-01-05"],
    [" 2023.01.05 ", "2023-01-05"],
  ])("%s is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it("an instant with its zone becomes the day of the file's zone", () => {
    expect(read("2024-03-31T15:30:00Z")).toBe("2024-04-01");
    expect(read("2024-03-31T23:30:00+09:00")).toBe("2024-03-31");
    expect(read("2024-03-31 15:30:00 +0000")).toBe("2024-04-01");
    expect(read("2024/03/31 15:30:00+00:00")).toBe("2024-04-01");
  });

  it.each(["", "soon", "2023-02-29", "2023-13-01", "2023/1", "12", "合計", "2023-01-05 hello", "202301055"])(
    "%j is no date",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe("date texts, year last", () => {
  it("follow the column's order", () => {
    expect(read("3/4/2015", "MDY")).toBe("2015-03-04");
    expect(read("3/4/2015", "DMY")).toBe("2015-04-03");
    expect(read("3/4/2015 10:00", "MDY")).toBe("2015-03-04");
  });

  it("that cannot be under the order are none", () => {
    expect(read("13/4/2015", "MDY")).toBeNull();
    expect(read("4/13/2015", "DMY")).toBeNull();
    expect(read("3/4/2015", "YMD")).toBeNull();
  });

  it.each([
    { why: "a second number above 12 is a day", texts: ["1/2/2015", "3/13/2015"], order: "MDY" },
    { why: "a first number above 12 is a day", texts: ["1/2/2015", "13/3/2015"], order: "DMY" },
    { why: "nothing above 12 leaves it open", texts: ["1/2/2015", "12/12/2015"], order: null },
    { why: "both above 12 contradict each other", texts: ["1/13/2015", "13/1/2015"], order: null },
    { why: "year first needs no decision", texts: ["2015-01-02", "2015/13/13"], order: "YMD" },
    { why: "year-first texts among them decide nothing", texts: ["2015-01-02", "1/2/2015"], order: null },
    { why: "an empty column is not asked about", texts: [], order: "YMD" },
  ])("$why", ({ texts, order }) => {
    expect(dateOrderOf(texts.map(readDate))).toBe(order);
  });
});
