import { describe, expect, it } from "vitest";
import { createReader } from "../../sidebar/file-reader.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import type { Read } from "../../sidebar/reader.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { CHUNK_CELLS } from "../../src/intake/chunks.ts";
import * as given from "../support/sidebar-files.ts";
import { encoded } from "../support/encode-text.ts";

const pauses = { n: 0 };
const reader = createReader(
  () => "Asia/Tokyo",
  () => DEFAULT_RULES,
  async () => void pauses.n++,
);

const read = (text: string, name = "注文.csv"): Promise<OrderFile> =>
  fileOf(reader.read(name, encoded(text, "shift_jis"), () => true));

async function fileOf(reading: Promise<Read>): Promise<OrderFile> {
  const found = await reading;
  if (!found?.ok) throw new Error("the file was not read");
  return found.file;
}

const lines = (...rows: string[]) => rows.join("\r\n");
const HEADER = "注文番号,注文日,会員番号,注文金額";

describe("a Shift_JIS file with ①㈱髙～", () => {
  const text = lines(
    "注文番号,注文日,会員番号,注文者,注文合計",
    '1001,2024/01/05,M1,㈱髙橋～①,"5,400円"',
    "1002,令和6年3月31日,M2,山田,△300",
    ",,,,",
    "1003,あとで,M2,山田,いくらか",
  );

  it("is understood: rows, days, what could not be read and where", async () => {
    const file = await read(text);
    expect(file).toMatchObject({
      encoding: "Shift_JIS",
      missing: [],
      survey: {
        rows: 3,
        blank: 1,
        firstDay: "2024-01-05",
        lastDay: "2024-03-31",
        unreadDates: { count: 1, rows: [5] },
        unreadAmounts: { count: 1, rows: [5] },
      },
    });
    expect(file.samples).toEqual([
      { date: "2024-01-05", customer: "M1", amount: 5400, channel: "" },
      { date: "2024-03-31", customer: "M2", amount: -300, channel: "" },
      { date: null, customer: "M2", amount: null, channel: "" },
    ]);
  });

  it("is sent with days as ISO text, amounts as numbers, the rest as it stood, and each row's place", async () => {
    const file = await read(text);
    const columns = ["date", "orderId", "orderTotal", "file", "fileRow"] as const;
    const chunks = await reader.chunks("注文.csv", file, columns);
    expect(chunks.map((rows) => rows())).toEqual([
      [
        ["2024-01-05", "1001", 5400, "注文.csv", 2],
        ["2024-03-31", "1002", -300, "注文.csv", 3],
        ["あとで", "1003", "いくらか", "注文.csv", 5],
      ],
    ]);
  });
});

describe("what a file leaves open", () => {
  const twoWays = lines(HEADER, "1,03/04/2024,M1,100", "2,05/06/2024,M2,200");

  it("is which of day and month comes first; the question stays once it is answered", async () => {
    const file = await read(twoWays);
    const { questions } = given.OPEN_DATES;
    expect(file).toMatchObject({ questions, mapping: { dateOrder: null } });
    const said = await fileOf(reader.understand(file, { ...file.mapping, dateOrder: "DMY" }));
    expect(said).toMatchObject({ questions, mapping: { dateOrder: "DMY" } });
    expect(said.samples.map(({ date }) => date)).toEqual(["2024-04-03", "2024-06-05"]);
  });

  it("is nothing when one date shows the order", async () => {
    const file = await read(`${twoWays}\r\n3,31/12/2024,M1,300`);
    expect(file).toMatchObject({ questions: [], mapping: { dateOrder: "DMY" } });
  });

  it("is whether 1.234 has thousands or decimals; the question stays once it is answered", async () => {
    const file = await read(lines(HEADER, "1,2024/01/05,M1,1.234", "2,2024/01/06,M2,980"));
    const { questions } = given.OPEN_STYLE;
    expect(file).toMatchObject({ questions, mapping: { amountStyle: null } });
    expect(file.samples.map(({ amount }) => amount)).toEqual([null, 980]);
    const said = await fileOf(reader.understand(file, { ...file.mapping, amountStyle: "comma" }));
    expect(said).toMatchObject({ questions, mapping: { amountStyle: "comma" } });
    expect(said.samples.map(({ amount }) => amount)).toEqual([1234, 980]);
  });

  it("is whose amounts these are where every row of an order repeats one", async () => {
    const file = await read(
      lines(
        "注文番号,注文日,会員番号,金額",
        "1,2024/01/01,M1,5400",
        "1,2024/01/01,M1,5400",
        "2,2024/01/02,M2,80",
      ),
    );
    expect(file.questions).toEqual([
      { ...given.OPEN_AMOUNTS.questions[0], values: { order: "1", rows: 2, amount: 5400 } },
    ]);
  });

  it("is which column is the order number, and whether it is one", async () => {
    const file = await read(
      lines(
        "控え番号,注文日,会員番号,金額,商品名",
        "9001,2024/01/05,M1,2000,石けん",
        "9001,2024/01/05,M1,3000,化粧水",
      ),
    );
    expect(file.questions).toMatchObject([
      {
        id: "orderIdColumn",
        values: { header: "控え番号", order: "9001", rows: 2 },
        answers: [{ value: "0" }, { value: "none" }],
      },
    ]);
    const said = await fileOf(reader.understand(file, reader.answered(file.mapping, "orderIdColumn", "0")));
    expect(said).toMatchObject({ questions: file.questions, mapping: { columns: { orderId: 0 } } });
  });

  it("is whether names tell customers apart", async () => {
    const file = await read(lines("注文番号,注文日,氏名,金額", "1,2024/01/05,見本花子,2000"));
    expect(file).toMatchObject({ missing: ["customer"], questions: [{ id: "onlyNames" }] });
    const said = await fileOf(reader.understand(file, reader.answered(file.mapping, "onlyNames", "2")));
    expect(said).toMatchObject({ missing: [], mapping: { columns: { customer: 2 } } });
  });

  it("is every column when no row looks like a header: the first one stands for it", async () => {
    const file = await read(lines("", "あ,い,う", "か,き,く"));
    expect(file).toMatchObject({
      headers: ["あ", "い", "う"],
      mapping: { headerRow: 2 },
      missing: ["date", "customer", "amount"],
    });
  });
});

it("another header row is recognised anew", async () => {
  const file = await read(lines(`${HEADER},メモ`, HEADER, "1,2024/01/05,M1,100"));
  const moved = await fileOf(reader.withHeader(file, 2));
  expect(moved).toMatchObject({
    mapping: { headerRow: 2, columns: { orderId: 0, date: 1 } },
    survey: { rows: 1 },
  });
});

it("a later header under which nobody can tell what stands where refuses the file, also once columns were chosen", async () => {
  const below = ["1,2024/01/05,M1,100", "客先,伝票,備考,支払", "M2,2,2024/01/06,300"];
  const refused = { ok: false, refusal: { code: "other-header", values: { row: 3 } } };
  const bytes = encoded(lines(HEADER, ...below), "shift_jis");
  expect(await reader.read("a.csv", bytes, () => true)).toMatchObject(refused);
  const file = await read(lines("あ,い,う,え", ...below));
  const columns = { orderId: 0, date: 1, customer: 2, amount: 3 };
  expect(await reader.understand(file, { ...file.mapping, columns })).toMatchObject(refused);
});

it("a row that may be a total is asked about, and the answer holds", async () => {
  const text = lines(
    "注文日,会員番号,商品名,金額",
    "2024/01/05,M1,石けん,100",
    "2024/01/06,M2,石けん,250",
    "2024/01/31,,締め,350",
  );
  const file = await read(text);
  expect(file.questions).toMatchObject([{ id: "sumRow", values: { row: 4, text: "締め" } }]);
  const counted = await fileOf(reader.understand(file, reader.answered(file.mapping, "sumRow", "order")));
  expect(counted.survey.layout.kinds.size).toBe(0);
  expect(file.survey.layout.kinds.get(4)).toBe("total");
});

it("a table that is no list of orders says what it is", async () => {
  const { other, remarks } = await read(lines("顧客ID,2024年1月,2024年2月,2024年3月", "M1,1000,0,2000"));
  expect(other).toBe("months");
  expect(reader.remarkLines(other, remarks, "en")).toMatchObject([
    expect.stringContaining("one row an order"),
  ]);
});

it("refunds that are not taken off are told", async () => {
  const { remarks } = await read(
    lines(`${HEADER},返品送料返金`, "1,2024/01/05,M1,2000,500", "2,2024/01/06,M2,900,0"),
  );
  expect(reader.remarkLines(null, remarks, "ja")).toMatchObject([expect.stringContaining("返品送料返金")]);
});

it("a refusal says why", async () => {
  expect(await reader.read("空.csv", new Uint8Array(), () => true)).toMatchObject({
    ok: false,
    refusal: { code: "empty" },
  });
});

describe("a long file", () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => `${i},2024/01/05,M${i % 7},100`);
  const text = lines(HEADER, ...rows);

  it("lets the page draw in between, and stops once it is not wanted", async () => {
    pauses.n = 0;
    await read(text);
    // One block of bytes, then three slices of 5,000 rows.
    expect(pauses.n).toBeGreaterThanOrEqual(4);
    expect(await reader.read("注文.csv", encoded(text, "shift_jis"), () => false)).toBeNull();
  });

  it("is cut so that every row is in one chunk and none holds more cells than a call carries", async () => {
    const file = await read(text);
    const columns = reader.columns([file]);
    const chunks = (await reader.chunks("注文.csv", file, columns)).map((chunk) => chunk());
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map((chunk) => chunk.length * columns.length))).toBeLessThanOrEqual(
      CHUNK_CELLS,
    );
    const fileRows = chunks.flatMap((chunk) => chunk.map((row) => row[columns.indexOf("fileRow")]));
    expect(fileRows).toEqual(rows.map((_, i) => i + 2));
  });
});
