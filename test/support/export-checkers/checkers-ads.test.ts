import { describe } from "vitest";
import { refuses, type Breaks } from "./breaking.ts";
import { LINE_ID, TEST_HASH } from "./good-files.ts";

const AD_BREAKS: Breaks = {
  "google-customer-match": [
    ["name of a column", "Email", "E-mail", "E-mail, which is no name here"],
    ["order", "Email,Phone", "Phone,Email", "not in the order"],
    ["part of an address", /,Zip|,100-0001|,$/gm, "", "lacks Zip: all four"],
    ["+81 missing", "+819012345678", "09012345678", "not an E.164"],
    ["trunk 0", "+819012345678", "+8109012345678", "not an E.164"],
    ["hyphens", "+819012345678", "+81-90-1234-5678", "not an E.164"],
    ["capitals", "hanako@", "Hanako@", "not in its normal form hanako@"],
    ["no e-mail", "hanako@example.com", "hanako", "hanako is not an e-mail address"],
    ["zip in words", "100-0001", "千代田区", "not a postcode"],
    ["a row's number", "JP", "Japan", "row 2: Japan"],
    ["blank around", "hanako@", " hanako@", "not in its normal form"],
    ["wide letters", "hanako@", "ｈanako@", "not in its normal form"],
    ["country in words", "JP", "Japan", "not a country of two letters"],
    ["nobody in a row", ",+81312345678,,,,", ",,,,JP,", "has none of Email"],
    ["twice the same", ",+81312345678,,,,", "hanako@example.com,,,,,", "same contact stands in row 2"],
  ],
  "google-customer-match/1": [
    ["an unhashed e-mail", TEST_HASH, "test@example.com", "stands unhashed"],
    ["an unhashed name", /[0-9a-f]{64},JP/, "山田,JP", "山田 is not a SHA-256"],
    ["an unhashed first name", /[0-9a-f]{64}(?=,[0-9a-f]{64},JP)/, "花子", "花子 is not a SHA-256"],
    ["a hash cut short", TEST_HASH, TEST_HASH.slice(1), "is not a SHA-256"],
    ["an unhashed phone", /^,[0-9a-f]{64}/m, ",+81312345678", "phone number stands unhashed"],
    ["a hashed country", "JP", TEST_HASH, "not to be hashed holds a hash"],
    ["a hashed zip", "100-0001", TEST_HASH, "not to be hashed holds a hash"],
  ],
  "meta-customer-list": [
    ["name of a column", "fn", "First Name", "no name here"],
    ["nobody in a row", /hanako.*,山田/, ",,花子,", "has none of email"],
    ["twice the same", /$/, "\nhanako@example.com,,,,,,,", "same contact"],
    ["no country code", "+8190", "090", "not an E.164"],
    ["country in words", ",JP", ",Japan", "not a country"],
    ["four e-mail columns", "email,phone,fn,ln", "email,email,email,email", "email more than 3 times"],
  ],
  tiktok: [
    ["name of a column", "Email,", "email,", "no name here"],
    ["+tag", "hanako@", "hanako+x@", "the + and what follows"],
    ["four phone columns", "Email,Phone", "Phone,Phone,Phone,Phone", "Phone more than 3 times"],
    ["twice the same", /$/, "\nhanako@example.com,", "same contact"],
    ["first letter", "hanako@", "_hanako@", "does not begin with a letter or digit"],
    ["no country code", "+8190", "090", "not an E.164"],
  ],
  "tiktok/1": [
    ["a hash cut short", TEST_HASH, TEST_HASH.slice(1), "is not a SHA-256"],
    ["twice the same", /$/, `\n${TEST_HASH}`, "same contact"],
    ["a hashed phone", "Email_SHA256", "Phone_SHA256", "no name here"],
  ],
  "yahoo-ads": [
    ["no heading", "Email\n", "", "not Email or Phone alone"],
    ["two values a line", "Email\n", "Email,Phone\n", "not Email or Phone alone"],
    ["quotes", "hanako@example.com", '"hanako@example.com"', "takes none"],
    ["wide letters", "taro", "太郎", "wide letters"],
    ["twice", "taro..@example.ne.jp", "hanako@example.com", "same contact"],
  ],
  "yahoo-ads/1": [
    ["E.164", "09012345678", "+819012345678", "digits only"],
    ["hyphens", "09012345678", "090-1234-5678", "digits only"],
  ],
  "line-ads": [
    ["twice the same", "taro_y-1@example.ne.jp", "hanako@example.com", "same contact"],
    ["a header", /^/, "email\n", "not an e-mail address"],
    ["two columns", /$/gm, ",x", "2 columns, not 1 to 1"],
    ["a plus", "hanako", "hanako+1", "letters LINE takes"],
    ["an apostrophe", "hanako", "o'hara", "letters LINE takes"],
    ["121 letters", "hanako@", `${"a".repeat(109)}@`, "more than 120 letters"],
    ["quotes", "hanako@example.com", '"hanako@example.com"', "takes none"],
  ],
  "line-ads/1": [["an unhashed line", TEST_HASH, "test@example.com", "unhashed"]],
  "line-audience": [
    ["quotes", LINE_ID, `"${LINE_ID}"`, "takes none"],
    ["capitals", LINE_ID, LINE_ID.toUpperCase(), "not a LINE user ID"],
    ["an e-mail", LINE_ID, "a@example.com", "not a LINE user ID"],
    ["a letter short", LINE_ID, LINE_ID.slice(1), "not a LINE user ID"],
    ["twice", "Uffff456789", "U0123456789", "same contact"],
  ],
  "crm-plus-line": [
    ["no LINE ID", LINE_ID, "hanako", "not a LINE user ID"],
    ["header", "line_uid,tags", "line_user_id,tags", "not line_uid,tags"],
    ["no tag", ",誕生日", ",", "must be filled"],
    ["tags unquoted", '"F2,休眠"', "F2,休眠", "3 columns, not 2"],
    ["the same twice", "誕生日", '"F2,休眠"', "same contact"],
  ],
  "repro-line": [
    ["no LINE ID", LINE_ID, "hanako", "not a LINE user ID"],
    ["twice the same", /$/, `\n${LINE_ID},C-0002`, "same contact"],
    ["order", "line_user_id,user_id", "user_id,line_user_id", "not line_user_id,user_id"],
    ["no ID of the shop", "C-0001", "", "must be filled"],
    ["192 letters", "C-0001", "c".repeat(192), "more than 191 letters"],
  ],
};

describe("what ad systems and LINE refuse", () => {
  refuses(AD_BREAKS);
});
