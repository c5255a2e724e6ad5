import { describe, expect, it } from "vitest";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { FileMapping } from "../../src/intake/mapping.ts";
import { recogniseRow } from "../../src/intake/recognise.ts";
import { roleCell } from "../../src/intake/row-mapper.ts";

/** What a role is in a row of the columns named. */
function cellOf(role: ColumnRole, row: Readonly<Record<string, unknown>>, change: Partial<FileMapping> = {}) {
  const mapping = { ...recogniseRow(Object.keys(row), 0), ...change };
  return roleCell(mapping, role)(Object.values(row));
}

/** Two marks make it Rakuten's. */
const RAKUTEN = { 楽天会員フラグ: "1", あす楽希望フラグ: "0" };
const PARTS = { 請求金額: "900", ポイント利用額: "100", クーポン利用総額: "50" };

describe("amounts put together", () => {
  it("are added, blanks as nothing", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, ...PARTS })).toBe(1050);
    expect(cellOf("orderTotal", { ...RAKUTEN, ...PARTS, ポイント利用額: "" })).toBe(950);
  });

  it("are the decimals that stand there, to the last digit", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, 請求金額: "0.1", ポイント利用額: "0.2" })).toBe(0.3);
  });

  it("are blank where the first of them is", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, ...PARTS, 請求金額: " " })).toBe("");
  });

  it("stay text when one cannot be read, so that the row is refused with it", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, ...PARTS, ポイント利用額: "百" })).toBe("900 + 百 + 50");
  });

  it("are blank where the channel writes that nothing is fixed yet", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, 合計金額: "-9999" })).toBe("");
    expect(cellOf("orderTotal", { ...RAKUTEN, 合計金額: -9999 })).toBe("");
    expect(cellOf("orderTotal", { ...RAKUTEN, 合計金額: "-999" })).toBe("-999");
  });

  it("are taken off in the same row", () => {
    const amazon = {
      asin: "a",
      "promotion-ids": "",
      "item-price": "1000",
      "item-promotion-discount": "150.5",
    };
    expect(cellOf("amount", amazon)).toBe(849.5);
    expect(cellOf("amount", { ...amazon, "item-price": "x" })).toBe("x - 150.5");
  });
});

describe("a column the user chose", () => {
  const row = { ...RAKUTEN, ...PARTS, メモ: "777" };

  it("stands alone, whatever the profile would put together", () => {
    const at = Object.keys(row).indexOf("メモ");
    expect(cellOf("orderTotal", row, { columns: { orderTotal: at } })).toBe("777");
  });

  it("puts together what it is the first of", () => {
    const at = Object.keys(row).indexOf("請求金額");
    expect(cellOf("orderTotal", row, { columns: { orderTotal: at } })).toBe(1050);
  });
});

describe("names and channels", () => {
  it("are joined without what is blank", () => {
    const phone = { ...RAKUTEN, 注文者電話番号1: "03", 注文者電話番号2: "", 注文者電話番号3: "1234" };
    expect(cellOf("phone", phone)).toBe("03-1234");
  });

  it("a row's own channel goes before the file's name", () => {
    const rows = { 注文日: "", 顧客ID: "", 金額: "", チャネル: "店頭" };
    expect(cellOf("channel", rows, { channel: "本店" })).toBe("店頭");
    expect(cellOf("channel", { ...rows, チャネル: " " }, { channel: "本店" })).toBe("本店");
  });
});

describe("which column a profile takes", () => {
  it("the plain name before one with a remark, wherever they stand", () => {
    expect(cellOf("orderTotal", { ...RAKUTEN, "合計金額(税抜)": "900", 合計金額: "990" })).toBe("990");
    expect(cellOf("orderTotal", { ...RAKUTEN, "合計金額(税込)": "990" })).toBe("990");
  });

  it("general names only for what it does not know, and no row's amount beside a total", () => {
    const futureshop = { 受注コード: "1", 請求合計金額: "500", 金額: "100", 会員番号: "7" };
    expect(cellOf("amount", futureshop)).toBe("");
    expect(cellOf("customer", futureshop)).toBe("7");
    expect(cellOf("orderTotal", futureshop)).toBe("500");
  });
});
