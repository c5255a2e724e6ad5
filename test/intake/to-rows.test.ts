import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLayoutPass } from "../../src/intake/layout/file-layout.ts";
import { recognise, withAmountLevel } from "../../src/intake/recognise.ts";
import { fileSurvey } from "../../src/intake/survey.ts";
import { orderFileToRows, rolesInUse, rowConverter } from "../../src/intake/to-rows.ts";
import { dayInZone } from "../../src/intake/zone.ts";

const tokyo = dayInZone("Asia/Tokyo");
const HEADER = ["注文番号", "注文日", "顧客ID", "金額"];

/** The rows of a plain file below its header. */
function read(...below: string[][]) {
  const rows = [HEADER, ...below];
  return orderFileToRows({ name: "a.csv", rows }, recognise([HEADER])!, tokyo);
}
const column = (mapped: ReturnType<typeof read>, role: "date" | "amount" | "orderId") =>
  mapped.rows.map((cells) => cells[mapped.columns.indexOf(role)]);

describe("cells of our orders sheet", () => {
  it("are dates as ISO text, amounts as numbers, the rest as it stood", () => {
    const mapped = read(
      ["007", "2023年1月5日", " 00123 ", "¥1,234.50"],
      ["1e5", "2023/1/6 9:30", "x", "△５００"],
    );
    expect(mapped.columns).toEqual([
      ...["date", "customer", "orderId", "channel", "amount", "currency", "file", "fileRow"],
    ]);
    // The sign that the amount loses stands in a column of its own.
    expect(mapped.rows).toEqual([
      ["2023-01-05", "00123", "007", "", 1234.5, "¥", "a.csv", 2],
      ["2023-01-06", "x", "1e5", "", -500, "", "a.csv", 3],
    ]);
  });

  it("are days of the file's zone where a time names its own", () => {
    expect(column(read(["1", "2024-03-31T15:30:00Z", "A", "1"]), "date")).toEqual(["2024-04-01"]);
  });

  it("stay as they stood where they cannot be read, and are counted with their rows", () => {
    const mapped = read(["1", "2023/2/30", "A", "百円"], ["2", "", "A", ""], ["3", "2023/1/5", "A", "5"]);
    expect(column(mapped, "date")).toEqual(["2023/2/30", "", "2023-01-05"]);
    expect(column(mapped, "amount")).toEqual(["百円", "", 5]);
    expect(mapped.survey).toMatchObject({
      unreadDates: { count: 2, rows: [2, 3] },
      unreadAmounts: { count: 2, rows: [2, 3] },
    });
  });

  it("leave no row out but blank ones, which are counted", () => {
    const mapped = read(["", "", "", ""], ["", "", "A", ""], [], ["合計", "", "", "100"]);
    expect(mapped.rows).toHaveLength(2);
    expect(mapped.survey).toMatchObject({ rows: 2, blank: 2 });
  });
});

describe("dates that fit two readings", () => {
  it("are decided by the whole column", () => {
    const mapped = read(["1", "1/2/2024", "A", "1"], ["2", "1/13/2024", "A", "1"]);
    expect(column(mapped, "date")).toEqual(["2024-01-02", "2024-01-13"]);
    expect(mapped.survey).toMatchObject({ dateOrder: "MDY", dateQuestion: null });
  });

  it("are asked about when the column fits both, and stay as they stand until then", () => {
    const mapped = read(["1", "1/2/2024", "A", "1"]);
    expect(column(mapped, "date")).toEqual(["1/2/2024"]);
    expect(mapped.survey.dateQuestion).toEqual({
      cell: "1/2/2024",
      monthFirst: "2024-01-02",
      dayFirst: "2024-02-01",
    });
    expect(mapped.survey).toMatchObject({ dateOrder: null, unreadDates: { count: 0 }, firstDay: null });
  });

  it("of shipping are read as the order dates are", () => {
    const header = [...HEADER, "発送日"];
    const rows = [header, ["1", "13/1/2024", "A", "1", "2/1/2024"]];
    const mapped = orderFileToRows({ name: "", rows }, recognise([header])!, tokyo);
    expect(mapped.rows[0]?.slice(0, 2)).toEqual(["2024-01-13", "2024-01-02"]);
  });

  it("are serial numbers of a spreadsheet when all of them are", () => {
    // 25569 = 1970-01-01
    expect(column(read(["1", "25569", "A", "1"], ["2", "25570", "A", "1"]), "date")).toEqual([
      "1970-01-01",
      "1970-01-02",
    ]);
  });
});

describe("a lone serial among dates whose day stands first", () => {
  it("is no date on our sheet either, whose dates all begin with the year", () => {
    const mapped = read(["1", "13/01/2024", "A", "1"], ["2", "45323", "A", "1"]);
    expect(column(mapped, "date")).toEqual(["2024-01-13", "45323?"]);
  });
});

describe("amounts that may be the order's", () => {
  it("are asked about where every order of several rows repeats one", () => {
    const mapped = read(
      ["1", "2024/1/1", "A", "300"],
      ["1", "2024/1/1", "A", "300"],
      ["2", "2024/1/2", "A", "5"],
    );
    expect(mapped.survey.amountQuestion).toEqual({ order: "1", rows: 2, amount: 300 });
  });

  it.each([
    {
      why: "rows differ",
      rows: [
        ["1", "300"],
        ["1", "200"],
      ],
    },
    {
      why: "no order has several rows",
      rows: [
        ["1", "300"],
        ["2", "300"],
      ],
    },
    {
      why: "nothing was paid",
      rows: [
        ["1", "0"],
        ["1", "0"],
      ],
    },
    {
      why: "there are no order IDs",
      rows: [
        ["", "300"],
        ["", "300"],
      ],
    },
    {
      why: "most differ",
      rows: [
        ["1", "3"],
        ["1", "3"],
        ["2", "1"],
        ["2", "2"],
      ],
    },
  ])("are not where $why", ({ rows }) => {
    const below = rows.map(([order = "", amount = ""]) => [order, "2024/1/1", "A", amount]);
    expect(read(...below).survey.amountQuestion).toBeNull();
  });

  it("are not asked about twice", () => {
    const rows = [HEADER, ["1", "2024/1/1", "A", "300"], ["1", "2024/1/1", "A", "300"]];
    const mapping = withAmountLevel(recognise([HEADER])!, "order");
    const mapped = orderFileToRows({ name: "", rows }, mapping, tokyo);
    expect(mapped.survey.amountQuestion).toBeNull();
    expect(mapped.columns).toContain("orderTotal");
  });
});

describe("any file", () => {
  // Rows of words alone may be headers, see layout.test.ts.
  const cell = fc.oneof(
    fc.string().map((text) => `${text}7`),
    // Serial numbers stand beside dates that begin with their year: among others the file would be refused.
    fc.constantFrom("", " ", "2024/1/5", "44931", "1,000", "=A1", "①㈱"),
  );
  const dayFirst = cell.map((text) => (text === "44931" ? "1/2/2024" : text));
  const file = (of: fc.Arbitrary<string>) => fc.array(fc.array(of, { maxLength: 6 }), { maxLength: 30 });
  const files = fc.oneof(file(cell), file(dayFirst));

  it("gives as many rows as have anything in a mapped column, whatever stands in them", () => {
    fc.assert(
      fc.property(files, (below) => {
        const mapped = read(...below);
        const filled = below.filter((row) => row.slice(0, 4).some((text) => text.trim() !== ""));
        expect(mapped.rows).toHaveLength(filled.length);
        expect(mapped.survey.rows + mapped.survey.blank).toBe(below.length);
        for (const cells of mapped.rows) expect(cells).toHaveLength(mapped.columns.length);
      }),
    );
  });

  it("gives the same in blocks as whole", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 7 }), (below, size) => {
        const rows = [HEADER, ...below];
        const mapping = recognise([HEADER])!;
        const pass = fileLayoutPass(rows, mapping);
        for (let from = 0; from < rows.length; from += size) pass.add(from, from + size);
        const look = fileSurvey(mapping, pass.finish(), tokyo);
        for (let from = 0; from < rows.length; from += size)
          look.add(rows.slice(from, from + size), from + 1);
        const survey = look.finish();
        const convert = rowConverter({
          file: "a.csv",
          mapping,
          survey,
          columns: rolesInUse([{ mapping, survey }]),
        });
        const whole = read(...below);
        expect({ ...survey, layout: null }).toEqual({ ...whole.survey, layout: null });
        expect(rows.map((row, i) => convert(row, i + 1)).filter((cells) => cells !== null)).toEqual(
          whole.rows,
        );
      }),
    );
  });
});
