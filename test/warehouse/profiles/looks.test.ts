import { describe, expect, it } from "vitest";
import {
  currencyFound,
  currencyLook,
  ordersFound,
  ordersLook,
  repeatsLook,
  repeatsFound,
} from "../../../src/engines/sql/profiles/orders-look.ts";
import { ownProfile } from "../../../src/engines/sql/profiles/own-profile.ts";
import { ProfileProblem } from "../../../src/engines/sql/profiles/profile.ts";
import { tableFound, tableLook } from "../../../src/engines/sql/profiles/table-look.ts";
import { executors, textTable, viewed } from "../../support/profile-views.ts";

const NAMES = ["no", "line", "who", "at", "yen", "qty", "cur"];
const MAPPING = {
  orderId: "no",
  customer: "who",
  date: "at",
  amount: "yen",
  quantity: "qty",
  currency: "cur",
};

/** Whatever a function throws. */
function thrown(run: () => unknown): unknown {
  try {
    return run();
  } catch (problem) {
    return problem instanceof ProfileProblem ? [problem.code, problem.values] : problem;
  }
}

describe.each(executors())("What a table says of itself, by %s", (_, dialect, runner) => {
  async function looked(rows: readonly string[], more: Record<string, string> = {}) {
    const cells = rows.map((row) => row.split(",").map((cell) => (cell === "" ? null : cell)));
    const columns = await textTable(runner(), dialect, { names: NAMES, rows: cells });
    const profile = ownProfile({ ...MAPPING, ...more }, columns);
    const { view } = await viewed(runner(), profile, { dialect, columns });
    const only = async (sql: string | null) => (await runner().query(sql ?? ""))[0]!;
    return {
      ...{ view, profile },
      table: async () => {
        const answer = await only(tableLook(view, dialect));
        return thrown(() => tableFound(view, answer));
      },
      orders: async () => {
        const answer = await only(ordersLook(view));
        return thrown(() => ordersFound(view, answer));
      },
      repeats: async () => {
        const answer = await only(repeatsLook(view, profile));
        return thrown(() => repeatsFound(view, profile, answer));
      },
      currency: async (hasYen = false) => {
        const answers = await runner().query(currencyLook(view) ?? "");
        return thrown(() => currencyFound(answers, hasYen, "JPY"));
      },
    };
  }

  it("sound: its rows, no warning, one currency, nothing that repeats", async () => {
    const rows = ["1,1,A,2024-01-05,500,1,JPY", "1,2,A,2024-01-05,500,2,", "2,1,B,2024-01-06,700,1,JPY"];
    const sound = await looked(rows);
    expect(await sound.table()).toEqual({ dateOrder: null, hasYen: false });
    expect(await sound.orders()).toEqual({ rows: 3, warnings: [] });
    expect(await sound.repeats()).toEqual([]);
    expect(await sound.currency()).toBe("JPY");
  });

  it("day before month, month before day, or neither told", async () => {
    const order = async (...dates: readonly string[]) => {
      const rows = dates.map((date, i) => `${i},1,A,${date},5,1,`);
      return (await looked(rows)).table();
    };
    expect(await order("1/2/2024", "14/2/2024")).toMatchObject({ dateOrder: "DMY" });
    expect(await order("1/2/2024 8:26", "2/14/2024 8:26")).toMatchObject({ dateOrder: "MDY" });
    const open = ["profile-date-order", { column: "at", value: "1/2/2024" }];
    expect(await order("1/2/2024", "12/2/2024")).toEqual(open);
    expect(await order("1/2/2024", "2/14/2024", "14/2/2024")).toEqual(open);
  });

  it("times with a zone beside times without one, unless the mapping says what these are", async () => {
    const rows = ["1,1,A,2024-01-05 10:00:00Z,5,1,", "2,1,A,2024-01-05 10:00,5,1,"];
    const two = [
      "profile-two-zones",
      { column: "at", zoned: "2024-01-05 10:00:00Z", clocked: "2024-01-05 10:00" },
    ];
    expect(await (await looked(rows)).table()).toEqual(two);
    for (const timesIn of ["UTC", "zone"])
      expect(await (await looked(rows, { timesIn })).table()).toEqual({ dateOrder: null, hasYen: false });
    const several = ["1,1,A,2024-01-05 10:00:00Z,5,1,", "2,1,A,2024-01-05T10:00+09:00,5,1,"];
    expect(await (await looked(several)).table()).toEqual({ dateOrder: null, hasYen: false });
  });

  it("yen signs beside amounts are yen where nothing else is said, and another currency where it is", async () => {
    const signs = await looked(["1,1,A,2024-01-05,¥5,1,", "2,1,A,2024-01-05,5,1,"]);
    expect(await signs.table()).toEqual({ dateOrder: null, hasYen: true });
    expect([await signs.currency(true), await signs.currency()]).toEqual(["JPY", null]);
    const dollars = await looked(["1,1,A,2024-01-05,¥5,1,USD"]);
    expect(await dollars.currency(true)).toMatchObject({ code: "two-currencies" });
    expect(await dollars.currency()).toBe("USD");
  });

  it("a row that says no currency takes that of its order; alone it is in that of the locale", async () => {
    const rows = ["1,1,A,2024-01-05,5,1,USD", "1,2,A,2024-01-05,5,1,"];
    expect(await (await looked(rows)).currency()).toBe("USD");
    const unsaid = await looked([...rows, "2,1,A,2024-01-05,5,1,"]);
    expect(await unsaid.currency()).toMatchObject({ code: "two-currencies" });
  });

  it("no days, nobody", async () => {
    expect(await (await looked(["1,1,A,soon,5,1,"])).orders()).toEqual([
      "profile-dates",
      { column: "at", value: "soon" },
    ]);
    expect(await (await looked(["1,1,,2024-01-05,5,1,"])).orders()).toEqual([
      "profile-nobody",
      { columns: "who" },
    ]);
  });

  it("one row in twenty that repeats another may be a shop's own and is told, more is a join's", async () => {
    const rows = Array.from({ length: 19 }, (__, i) => `${i},1,A,2024-01-05,${i},1,`);
    expect(await (await looked([...rows, rows[0]!])).repeats()).toEqual([
      { code: "profile-repeats", values: { rows: "1", example: "0" } },
    ]);
    expect(await (await looked([...rows, rows[0]!, rows[0]!])).repeats()).toEqual([
      "profile-repeated",
      { rows: "2", all: "21", example: "0" },
    ]);
  });

  it("a numbered line stands once; an order without a number of its line is not asked", async () => {
    const rows = [
      "1,1,A,2024-01-05,5,1,",
      "1,2,A,2024-01-05,5,1,",
      "2,,A,2024-01-05,5,1,",
      "2,,A,2024-01-05,5,1,",
    ];
    const numbered = { lineId: "line" };
    expect(await (await looked(rows, numbered)).repeats()).toEqual([]);
    expect(await (await looked([...rows, "1,2,A,2024-01-06,9,1,"], numbered)).repeats()).toEqual([
      "profile-doubled",
      { key: "no + line", rows: "2", example: "1" },
    ]);
  });
});
