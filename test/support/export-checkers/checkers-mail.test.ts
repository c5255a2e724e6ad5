import { describe } from "vitest";
import { refuses, type Breaks } from "./breaking.ts";

const MAIL_BREAKS: Breaks = {
  klaviyo: [
    ["no address", "taro@example.com", "not-an-address", "is not an e-mail address"],
    ["a column without a name", "Last Order", "", "a column has no name"],
    ["first column", "Email,", "メールアドレス,", "first column is メールアドレス"],
    ["a column twice", "Last Order", "Last Name", "Last Name twice"],
    ["day", "2026-03-31", "2026/03/31", "not written YYYY-MM-DD"],
    ["phone", "+8190", "090", "not an E.164"],
    ["nobody in a row", "taro@example.com", "", "neither an e-mail"],
    ["e-mail twice", "taro@", "hanako@", "same contact stands in row 2"],
    ["phone twice", "taro@example.com,,", "taro@example.com,+819012345678,", "same contact"],
    ["comma unquoted", '"山田, 商店"', "山田, 商店", "5 columns, not 4"],
    ["apostrophe", "鈴木", "'=鈴木", "file that a machine reads"],
  ],
  blastmail: [
    ["twice the same", /$/, "\n花子,hanako@example.com", "same contact"],
    ["no address", "hanako@example.com", "not-an-address", "is not an e-mail address"],
    ["name of a column", "E-Mail", "Email", "not 氏名,E-Mail"],
    ["no address", "hanako@example.com", "", "must be filled"],
    ["quote not doubled", /"山田.*花子"/, '山田"花"花子', "quotation mark stands inside"],
  ],
  haihaimail: [
    ["twice the same", /$/, "\nhanako@example.com,花子", "same contact"],
    ["no address", "hanako@example.com", "not-an-address", "is not an e-mail address"],
    ["a column twice", "氏名", "メールアドレス", "メールアドレス twice"],
    ["a column without a name", "氏名", "", "a column has no name"],
    ["state in the header", "氏名", "配信状態", "changes who gets mail"],
    ["state in a row", "山田 花子", "配信可能", "changes who gets mail"],
    ["first column", "メールアドレス,氏名", "氏名,メールアドレス", "first column is 氏名"],
  ],
  arara: [
    ["twice the same", "taro@", "hanako@", "same contact"],
    ["no address", "hanako@example.com", "", "must be filled"],
    ["carrier flag", "性別", "携帯キャリアフラグ", "0 or blank"],
    ["prefecture 48", ",2,13", ",2,48", "number of a prefecture"],
    ["a column twice", "性別", "氏名", "氏名 twice"],
    ["a column without a name", "性別", "", "a column has no name"],
    ["quotes", "山田 花子", '"山田 花子"', "takes none"],
    ["comma in a name", "山田 花子", "山田,花子", "5 columns, not 4"],
    ["line too long", "山田 花子", "山".repeat(1370), "more than 4096 bytes"],
    ["sex in words", ",2,13", ",女性,13", "number of a sex"],
    ["prefecture in words", ",2,13", ",2,東京都", "number of a prefecture"],
    ["a header it does not skip", "メールアドレス", "E-mail", "E-mail is not an e-mail address"],
  ],
  benchmark: [
    ["twice the same", /$/, "\nhanako@example.com,,,", "same contact"],
    ["no address", "hanako@example.com", "not-an-address", "is not an e-mail address"],
    ["a column twice", "姓", "名", "名 twice"],
    ["no address column", "メールアドレス", "Email", "not メールアドレス"],
    ["name before surname", "姓,名", "名,姓", "姓 stands after 名"],
    ["a column without a name", "名,タグ", "名,", "a column has no name"],
  ],
  "mail-plain": [
    ["no address", "hanako@example.com", "not-an-address", "is not an e-mail address"],
    ["no column of names", /,.*$/gm, "", "1 columns, not 2 to 2"],
    ["a line break", "山田", "山田\r", "line ends"],
    ["a company more", "山田 花子", "山田 花子,商店", "columns, not"],
    ["quotes", "山田 花子", '"山田 花子"', "takes none"],
    ["formula", "山田 花子", "=山田", "takes it for a formula"],
    ["another address", "hanako@", "'-hanako@", "makes another address"],
    ["twice", "taro@", "hanako@", "same contact"],
  ],
  "mail-plain/1": [["header", "名前", "name", "not メールアドレス and"]],
  "point-import": [
    ["twice the same", /$/, "\n6940123,夏,10,", "same contact"],
    ["nobody", "6940123", "", "must be filled"],
    ["no title", "春の感謝祭", "", "must be filled"],
    ["a line break", "春の感謝祭", '"春の\n感謝祭"', "line break"],
    ["header", "customer_id", "id", "not customer_id,title,point,expired_at"],
    ["no points", ",500,", ",0,", "whole number of points"],
    ["taken away", ",500,", ",-500,", "whole number of points"],
    ["grouped", ",500,", ',"1,500",', "whole number of points"],
    ["day", "2026-12-31T00:00:00+09:00", "2026/12/31", "ISO 8601"],
  ],
};

describe("what mailers and point imports refuse", () => {
  refuses(MAIL_BREAKS);
});
