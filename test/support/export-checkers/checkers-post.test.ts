import { describe } from "vitest";
import { refuses, type Breaks } from "./breaking.ts";
import { TEST_HASH } from "./good-files.ts";

const POST_BREAKS: Breaks = {
  "yamato-b2": [
    ["name of a column", "お届け先名,", "氏名,", "column 16 is 氏名"],
    ["a column missing", "クール区分,", "", "column 3 is 伝票番号"],
    ["no 送り状種別", "C-0001,3", "C-0001,", "must be filled"],
    ["day", "2026/04/01", "2026-04-01", "YYYY/MM/DD"],
    ["33 wide letters", "東京都千代田区千代田1-1", "東".repeat(33), "66 bytes, more than 64"],
    ["17 wide letters of a building", "千代田ビル1F", "千".repeat(17), "34 bytes, more than 32"],
    ["17 wide letters of a name", "山田 花子", "山".repeat(17), "34 bytes, more than 32"],
    ["no postcode", "100-0001", "", "must be filled"],
    ["E.164", "03-1234-5678", "+81312345678", "not a phone number"],
    ["apostrophe", "-本舗", "'-本舗", "file that a machine reads"],
  ],
  "yu-pri-r": [
    ["a header", /^/, `${"項目,".repeat(19)}項目\n`, "項目 is not 6"],
    ["another type", ",6,", ",0,", "0 is not 6"],
    ["51 bytes", "東京都千代田区千代田1-1", `${"東".repeat(25)}1`, "51 bytes, more than 50"],
    ["a line skipped", "千代田ビル1F,,", ",千代田ビル1F,", "line of the address is skipped"],
    ["postcode", "100-0001", "1000-001", "not a postcode"],
    ["an e-mail more", /$/gm, ",a@example.com", "left blank"],
  ],
  postcard: [
    ["name of a column", "会社", "会社名", "the header is"],
    ["order", "郵便番号,住所1", "住所1,郵便番号", "the header is"],
    ["no address", "東京都千代田区千代田1-1", "", "must be filled"],
    ["nobody", "梅田商店", "", "neither a person nor a company"],
    ["formula", "'@本舗", "@本舗", "takes it for a formula"],
  ],
  csv: [
    ["formula =", "'=HYPER", "=HYPER", "takes it for a formula"],
    ["formula +", "'=HYPERLINK(1)", "+1 650 555 0100", "takes it for a formula"],
    ["formula -", "'=HYPERLINK(1)", "-本舗", "takes it for a formula"],
    ["formula @", "'=HYPERLINK(1)", "@本舗", "takes it for a formula"],
    ["formula in quotes", "'=HYPERLINK(1)", '"=SUM(A1,A2)"', "takes it for a formula"],
    ["formula as a name", "メモ", "=メモ", "header: =メモ"],
    ["' before a phone", "+819012345678", "'+819012345678", "value of our own"],
    ["' before a number", "-300", "'-300", "value of our own"],
    ["' before a day", "2026-03-31", "'2026-03-31", "value of our own"],
    ["capitals", "hanako@", "Hanako@", "not in its normal form"],
    ["number unquoted", '"12,000"', "12,000", "9 columns, not 8"],
    ["a column twice", "電話,", "メモ,", "メモ twice"],
    ["a hash", "C-0001", TEST_HASH, "hash stands in a file"],
  ],
};

describe("what label programs and spreadsheets refuse", () => {
  refuses(POST_BREAKS);
});
