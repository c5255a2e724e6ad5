import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { encoded, hex, joined, TEST_ENCODINGS, unmarked } from "../support/encode-text.ts";

const read = (bytes: Uint8Array) => readOrderFile("orders.csv", bytes);
const cells = (bytes: Uint8Array) => read(bytes).rows.flat();
const ascii = (text: string) => new TextEncoder().encode(text);

// 注文日,顧客ID,金額 and further letters as glibc's iconv writes them (CP932, EUC-JP-MS, ISO-2022-JP).
const HEADER = ["注文日", "顧客ID", "金額"];
const SJIS_HEADER = hex("928d95b693fa 2c 8cda8b714944 2c 8be08a7a 0a");
const EUC_HEADER = hex("c3edcab8c6fc 2c b8dcb5d24944 2c b6e2b3db 0a");

describe("bytes that are known from another program", () => {
  it.each([
    {
      why: "CP932 with NEC's ① and ㈱, IBM's 髙, and the wave, bars and cent that Windows maps its own way",
      bytes: joined(SJIS_HEADER, hex("8740 878a fbfc 8160 8161 8191 2c 61 2c 31 0a")),
      is: { encoding: "shift_jis", row: ["①㈱髙～∥￠", "a", "1"] },
    },
    {
      why: "half-width katakana, one byte each",
      bytes: joined(SJIS_HEADER, hex("b1b2b3b4b5 2c 61 2c 31 0a")),
      is: { encoding: "shift_jis", row: ["ｱｲｳｴｵ", "a", "1"] },
    },
    {
      why: "EUC-JP with NEC's ① and ㈱, and the letters of PHP's eucJP-win: 髙 and 﨑 in three bytes",
      bytes: joined(EUC_HEADER, hex("ada1 adea 2c 8ff4fb 8ff4bd 2c 31 0a")),
      is: { encoding: "euc-jp", row: ["①㈱", "髙﨑", "1"] },
    },
    {
      why: "EUC-JP with 丂 of JIS X 0212 and half-width katakana",
      bytes: joined(EUC_HEADER, hex("8fb0a1 2c 8eb18eb2 2c 31 0a")),
      is: { encoding: "euc-jp", row: ["丂", "ｱｲ", "1"] },
    },
    {
      why: "JIS with its escapes",
      bytes: joined(hex("1b24 42 436d4a38467c 1b2842"), ascii(",b\n1,2\n")),
      is: { encoding: "iso-2022-jp", row: ["1", "2"] },
    },
  ])("$why", ({ bytes, is }) => {
    const { encoding, rows } = read(bytes);
    expect({ encoding, row: rows[1] }).toEqual(is);
  });

  it("reads the headers themselves", () => {
    for (const header of [SJIS_HEADER, EUC_HEADER])
      expect(read(joined(header, ascii("1,2,3\n"))).rows[0]).toEqual(HEADER);
  });
});

describe("marks", () => {
  it.each(TEST_ENCODINGS)("%s: no mark is left in the first cell", (encoding) => {
    expect(cells(encoded("注文日,金額\r\n1,2\r\n", encoding))).toEqual(["注文日", "金額", "1", "2"]);
  });

  it.each(["utf-16le", "utf-16be"] as const)("%s without a mark is known by its zeros", (encoding) => {
    const { encoding: found, rows } = read(unmarked("注文日\t金額\n2024/1/5\t100\n", encoding));
    expect(found).toBe(encoding);
    expect(rows[0]).toEqual(["注文日", "金額"]);
  });
});

describe("Shift_JIS or EUC-JP, when the bytes are text in both", () => {
  // Each text is even in length and free of what only one of the encodings allows.
  it.each([
    {
      why: "EUC-JP hiragana is half-width katakana in Shift_JIS",
      text: "あい,うえ\nかき,くけ\n",
      is: "euc-jp",
    },
    { why: "EUC-JP katakana likewise", text: "アイ,ウエ\nカキ,クケ\n", is: "euc-jp" },
    { why: "EUC-JP headers", text: "注文,顧客\n金額,商品\n", is: "euc-jp" },
    {
      why: "half-width katakana alone are kanji in EUC-JP",
      text: "ﾔﾏﾓﾄ,ﾕﾘ\nﾅｶﾑﾗ,ﾘﾖﾝﾘ\nﾓﾘﾔﾏ,ﾚﾐ\n",
      is: "shift_jis",
    },
    { why: "half-width words with voicing marks", text: "ﾔﾏﾀﾞ,ｽｽﾞｷｲ\nﾃﾞﾝﾜ,ｼﾞﾌﾞﾝ\n", is: "shift_jis" },
  ] as const)("$why", ({ text, is }) => {
    expect(read(encoded(text, is)).rows.map((row) => row.join())).toEqual(text.trimEnd().split("\n"));
  });
});
