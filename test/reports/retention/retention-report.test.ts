import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { contextOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { lineOf, modelOf, PEOPLE, ROWS, tableUnder, texts } from "../../support/retention-shop.ts";
import { type Row, SETTINGS } from "../../support/shop.ts";
import { type Line, lineShop, slicedAnalysis, slicedFacts, SLICED_LINES } from "../../support/sliced-shop.ts";

describe("what the sheet says first", () => {
  it("is who bought again in the first months, of how many, and from when the year can be told", () => {
    // Month 1: A, B and E of five; month 3: C of the four of January, over on 2023-04-30.
    expect(texts(ROWS, "2023-04-30")).toContain(
      "購入を始めた人のうち、その月に購入したのは、1か月後で60.0%（3 / 5人）、3か月後で25.0%（1 / 4人）です。12か月後は、2024/01/31以降の基点日から出せます。",
    );
    expect(texts(ROWS, "2023-04-30", 1, "en")).toContain(
      "Of those who began to buy, 60.0% bought in month 1 (3 / 5 people); 25.0% bought in month 3 (1 / 4 people). Month 12 can be told from the anchor 2024/01/31 on.",
    );
    // Of the twelfth month after nobody is left.
    expect(texts(ROWS, "2024-02-29")).toContainEqual(
      expect.stringMatching(/12か月後で0\.0%（0 \/ 5人）です。$/),
    );
  });

  it("leaves out a month of fewer people than a headline needs, and says so on its card", () => {
    const few = texts(ROWS, "2023-04-30", 5);
    expect(few).toContainEqual(
      expect.stringMatching(/^購入を始めた人のうち、.*1か月後で60\.0%（3 \/ 5人）です。/),
    );
    expect(few.filter((one) => one === "5人に満たないため")).toHaveLength(1);
  });

  it("is no headline of few people, with the reason", () => {
    expect(texts(ROWS, "2023-04-30", 6)).toContain(
      "次の月が終わった人は5人です。6人に満たないので、割合は見出しにしません（下の表は参考値です）。",
    );
  });

  it("is from when it can be told, of one month of data", () => {
    const first = ROWS.filter(([, when]) => String(when) < "2023-02");
    const sentence =
      "購入を始めた人は4人です。最初の月の人の次の月が終わる2023/02/28以降の基点日から、また購入した人の割合を出せます。";
    expect(texts(first, "2023-01-31")).toContain(sentence);
    // As of 2023-02-27 the next month is not over yet; a day later it is.
    expect(texts(first, "2023-02-27")).toContain(sentence);
    expect(texts(first, "2023-02-28")).not.toContain(sentence);
  });
});

describe("the cohorts", () => {
  const shown = (rows: readonly Row[], anchor: string, title: string, name: string) =>
    lineOf(tableUnder(modelOf(rows, anchor).rows, title), name)
      .slice(1, 7)
      .map(shownBy);

  it("hold people, shares, orders and sales of each month", () => {
    expect(shown(ROWS, "2023-04-30", PEOPLE, "2023/01")).toEqual([4, 4, 2, 0, 1, ""]);
    expect(shown(ROWS, "2023-04-30", "購入した人の割合", "2023/01")).toEqual([4, 1, 0.5, 0, 0.25, ""]);
    expect(shown(ROWS, "2023-04-30", "購入の件数", "2023/01")).toEqual([4, 4, 3, 0, 1, ""]);
    expect(shown(ROWS, "2023-04-30", "購入の金額", "2023/02")).toEqual([1, 900, 100, 0, "", ""]);
  });

  it("say of a month that goes on that it does, and are never 0 there", () => {
    // As of 2023-04-15 C has bought in April; E has not.
    const anchor = "2023-04-15";
    expect(shown(ROWS, anchor, PEOPLE, "2023/01")).toEqual([4, 4, 2, 0, 1, ""]);
    expect(shown(ROWS, anchor, PEOPLE, "2023/02")).toEqual([1, 1, 1, "途中", "", ""]);
    expect(shown(ROWS, anchor, "購入した人の割合", "2023/01")).toEqual([4, 1, 0.5, 0, "途中", ""]);
    expect(shown(ROWS, anchor, "購入の金額", "2023/02")).toEqual([1, 900, 100, "途中", "", ""]);
    const line = lineOf(tableUnder(modelOf(ROWS, anchor).rows, PEOPLE), "2023/01");
    expect(line.map(({ unit }) => unit).slice(4, 6)).toEqual(["count", "countSoFar"]);
    expect(line[5]?.style).toBe("mutedNumber");
    expect(texts(ROWS, anchor)).toContainEqual(
      expect.stringMatching(/^\*のついた灰色の数字は.*2023\/04\/15/),
    );
    expect(texts(ROWS, "2023-04-30")).not.toContainEqual(expect.stringMatching(/^\*のついた/));
  });

  it("of the month of the anchor say that their people are those so far", () => {
    const line = lineOf(tableUnder(modelOf(ROWS, "2023-02-28").rows, PEOPLE), "2023/02");
    expect(line[1]?.unit).toBe("count");
    const young = lineOf(
      tableUnder(modelOf([...ROWS, ["F", "2023-05-02", 10]], "2023-05-10").rows, PEOPLE),
      "2023/05",
    );
    expect([young[1]?.unit, young[2]?.unit, young[2] && shownBy(young[2])]).toEqual([
      "countSoFar",
      "countSoFar",
      1,
    ]);
  });

  it("all together have the people of every month beside the share, and its interval (1 of 4: 4.6–69.9 %)", () => {
    // Wilson's interval of 1 of 4 by definitions.md D17.
    const lines = tableUnder(modelOf(ROWS, "2023-04-30").rows, "全コホートの合計");
    expect(lineOf(lines, "1").slice(1, 4).map(shownBy)).toEqual([5, 3, 0.6]);
    expect(lineOf(lines, "3").slice(1, 5).map(textOf)).toEqual([
      "4",
      "1",
      "0.25",
      " 4.6–69.9%".replace(" ", "\u2003"),
    ]);
    // 200 + 300 + 500 of A and B, 100 of E: 1,100 over five people.
    expect(lineOf(lines, "1").slice(7, 9).map(shownBy)).toEqual([4, 220]);
    const total = lineOf(tableUnder(modelOf(ROWS, "2023-04-30").rows, "購入した人の割合"), "全体");
    expect(total.slice(1, 6).map(shownBy)).toEqual([5, 1, 0.6, 0, 0.25]);
  });
});

describe("the curve", () => {
  const curve = (rows: readonly Row[], anchor: string, minSample = 1) =>
    modelOf(rows, anchor, minSample).charts.map(({ series: [one] }) => one?.values.rows);
  const ended = (rows: readonly Row[], anchor: string, minSample = 1) =>
    texts(rows, anchor, minSample).filter((one) => /^グラフは/.test(one));

  it("ends with the months where all have come as far", () => {
    // As of 2023-04-30: month 1 of five people, months 2 of five, month 3 of four.
    expect([curve(ROWS, "2023-04-30"), ended(ROWS, "2023-04-30")]).toEqual([[3], []]);
  });

  it("ends where fewer than half of those of month 1 are left, or fewer than a headline needs, and says so", () => {
    const young = Array.from({ length: 5 }, (_, i): Row => [`Y${i}`, "2023-03-05", 100]);
    // Month 1 of ten; month 2 of five, which is half; month 3 of four.
    expect(curve([...ROWS, ...young], "2023-04-30")).toEqual([2]);
    expect(ended([...ROWS, ...young], "2023-04-30")).toEqual([
      "グラフは2か月後までです（それより先は、数えられる人が1か月後の半分か1人に満たないため）。",
    ]);
    expect(curve(ROWS, "2023-04-30", 5)).toEqual([2]);
  });

  it("is none of one month, with the reason", () => {
    expect([curve(ROWS, "2023-03-20"), ended(ROWS, "2023-03-20", 1)]).toEqual([
      [],
      ["グラフは、1人以上について2か月後まで終わると描きます。"],
    ]);
  });
});

describe("a long log", () => {
  /** Somebody a month for ten years, each back a year later; as of 2023-12-31. */
  const months = Array.from({ length: 120 }, (_, i) => ({
    year: 2014 + Math.floor(i / 12),
    month: (i % 12) + 1,
  }));
  const rows = months.flatMap(({ year, month }, i): Row[] => {
    const on = (y: number) => `${y}-${`${month}`.padStart(2, "0")}-05`;
    return [
      [`P${i}`, on(year), 100],
      [`P${i}`, on(year + 1), 100],
    ];
  });
  const model = modelOf(rows, "2023-12-31");

  it("shows the latest three years by month, all years, and says what is left out", () => {
    const cohorts = tableUnder(model.rows, PEOPLE).filter(
      ([first]) => first && /^\d{4}\/\d\d$/.test(textOf(first)),
    );
    expect([cohorts.length, textOf(cohorts[0]?.[0] ?? { value: "" })]).toEqual([36, "2021/01"]);
    const said = model.rows.flat().map(textOf);
    expect(said).toContainEqual(expect.stringMatching(/^新しいほうから36か月分です（全部で120か月分/));
    expect(said).toContainEqual(expect.stringMatching(/いちばん長いコホートは119か月後まで/));
    const years = tableUnder(model.rows, "始めた年ごとの").filter(
      ([first]) => first && /^\d{4}$/.test(textOf(first)),
    );
    expect(years.length).toBe(10);
    expect(years[0]?.slice(13, 15).map(shownBy)).toEqual([0, 1]);
    expect(model.columnWidths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1400);
  });

  it("tells all cohorts together by month for two years, then by year up to five", () => {
    const lines = tableUnder(model.rows, "全コホートの合計").map(([first]) => first && textOf(first));
    expect(lines.slice(1)).toEqual([
      "初回の月",
      ...Array.from({ length: 24 }, (_, i) => `${i + 1}`),
      ...["36", "48", "60"],
      "24か月後より先は1年ごと、60か月後までです（全部で119か月後まであります）。",
      expect.stringMatching(/既存客/),
    ]);
  });

  it("keeps a year of months where sums are wide, and the page within its width as long as it can", () => {
    const rich = modelOf([["A", "2023-01-10", 12_345_678], ...ROWS], "2023-04-30");
    expect(tableUnder(rich.rows, PEOPLE)[0]?.slice(2, 15).map(textOf)).toEqual([
      "初回の月",
      ...Array.from({ length: 12 }, (_, i) => `${i + 1}か月後`),
    ]);
    expect(rich.columnWidths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1400);
  });
});

describe("by what people began with", () => {
  it("there is a table where the sheet says it", () => {
    const own = reportModel("retentionCohorts", contextOf(slicedAnalysis(lineShop(SLICED_LINES), null)));
    // The first cohort of each has had a year: A and C began with 石けん, B with クリーム.
    const lines = tableUnder(own.rows, "初回商品ごとの");
    expect(lines.slice(1, 3).map((line) => line.slice(0, 3).map(shownBy))).toEqual([
      ["石けん", 2, 1],
      ["クリーム", 1, 1],
    ]);
    // No name over a column in which nobody has come as far.
    const [head = []] = lines;
    expect(head.slice(13).map(textOf)).toEqual(["11か月後", "12か月後", "", "12か月後の\n95%の幅"]);
    expect(texts(ROWS, "2023-04-30")).not.toContainEqual(expect.stringContaining("初回商品ごとの"));
  });

  it("of a thousand values shows the twenty of most people and all others together", () => {
    const lines = Array.from({ length: 1000 }, (_, i): Line => [
      ...([
        `C${i}`,
        "2023-01-05",
        `${i}`,
        "本店",
        `商品${`${i % 990}`.padStart(4, "0")}`,
        "洗顔",
        1000,
      ] as const),
    ]);
    const facts = slicedFacts(lineShop(lines), null, { anchor: "2023-03-31" });
    const { rows } = reportModel("retentionCohorts", contextOf(analysisOf(facts, SETTINGS)));
    const table = tableUnder(rows, "初回商品ごとの").slice(1, -1);
    expect(table).toHaveLength(21);
    // Ten have two people, ten of those with one stand by themselves.
    expect(table.at(-1)?.slice(1, 2).map(shownBy)).toEqual([970]);
    expect(table.map((line) => line.at(-1)).every((cell) => cell && /参考値$|%$/.test(textOf(cell)))).toBe(
      true,
    );
  });
});

describe("bad input", () => {
  it.each([
    ["a cohort of one", [["A", "2023-01-10", 1000]] as const, "2023-06-30"],
    ["nobody who comes back", ROWS.filter(([, , amount], i) => i % 2 === 0 && amount !== 0), "2023-12-31"],
  ])("%s is a table of its own", (_, rows, anchor) => {
    const all = texts(rows, anchor);
    expect(all).toContainEqual(expect.stringMatching(/^購入を始めた人のうち、/));
    expect(all.filter((one) => /NaN|Infinity|undefined/.test(one))).toEqual([]);
  });

  it("of a month that holds refunds only: nobody bought, and nothing was sold", () => {
    const rows: readonly Row[] = [
      ["A", "2023-01-10", 1000, "O1"],
      ["A", "2023-02-10", -400, "R1"],
      ["A", "2023-03-10", 500, "O2"],
    ];
    const { rows: all } = modelOf(rows, "2023-03-31");
    const cells = lineOf(tableUnder(all, PEOPLE), "2023/01").slice(1, 5).map(shownBy);
    expect(cells).toEqual([1, 1, 0, 1]);
  });
});
