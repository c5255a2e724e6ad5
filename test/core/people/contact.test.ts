import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emailOf,
  isRelay,
  maskedEmail,
  maskedPhone,
  nameOf,
  phoneOf,
} from "../../../src/core/people/contact.ts";

describe("an e-mail address", () => {
  it.each([
    ["hanako@example.com", "hanako@example.com", "as it is"],
    ["  Hanako@Example.COM　", "hanako@example.com", "blanks around and capitals"],
    ["ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "hanako@example.com", "full-width"],
    ["ha.na.ko@gmail.com", "ha.na.ko@gmail.com", "Gmail's dots stay"],
    ["hanako+shop@gmail.com", "hanako+shop@gmail.com", "Gmail's plus words stay"],
    ["hana..ko.@docomo.ne.jp", "hana..ko.@docomo.ne.jp", "old mobile addresses with dots in odd places"],
    ["dummy001@shop.example", "dummy001@shop.example", "a number makes it somebody"],
    ["info@company.example", "info@company.example", "a firm's only address"],
    ["hana\u200bko@exam\u00adple.com\ufeff", "hanako@example.com", "letters that nobody sees"],
    ["<hanako@example.com>,", "hanako@example.com", "as it stands in a mail's head"],
    ["hanako@example.com；", "hanako@example.com", "what parts several"],
    ["mailto:Hanako@example.com", "hanako@example.com", "as it stands in a link"],
    ["815db15f@pc.fw.rakuten.ne.jp", "815db15f@pc.fw.rakuten.ne.jp", "a mall's address"],
  ])("%s is %s: %s", (typed, address) => {
    expect(emailOf(typed)).toBe(address);
  });

  it.each([
    ["", "blank"],
    ["なし", "a word"],
    ["-", "a sign"],
    ["hanako", "no @"],
    ["hanako@", "no domain"],
    ["@example.com", "no name"],
    ["hanako@localhost", "no dot"],
    ["hanako@example.", "no end"],
    ["a@b@example.com", "two @"],
    ["a@example.com;b@example.com", "two addresses"],
    ["花子 <hanako@example.com>", "beside a name"],
    ["hana ko@example.com", "a blank inside"],
    ["h****@example.com", "hidden by the mall"],
    ["none@example.com", "a word for none"],
    ["NoReply@example.com", "nobody reads it"],
    ["no-reply@example.com", "nobody reads it"],
    ["no_mail@example.com", "a word for none"],
    ["donotreply@example.com", "nobody reads it"],
    ["dummy@example.com", "filled in"],
    ["ＴＥＳＴ@example.com", "filled in"],
  ])("%s stands for nobody: %s", (typed) => {
    expect(emailOf(typed)).toBeNull();
  });

  it("is the same after another reading", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const once = emailOf(typed);
        if (once !== null) expect(emailOf(once)).toBe(once);
      }),
    );
  });
});

describe("a mall's own address", () => {
  it.each([
    ["a1@fw.rakuten.ne.jp", true],
    ["a1@dm.fw.rakuten.ne.jp", true],
    ["mnqx+76c0@marketplace.amazon.co.jp", true],
    ["mnqx@marketplace.amazon.com", true],
    ["x@store.shopping.yahoo.co.jp", true],
    ["x@privaterelay.appleid.com", true],
    ["x@relay.mall.example", true],
    ["hanako@yahoo.co.jp", false],
    ["hanako@rakuten.ne.jp", false],
    ["hanako@amazon.co.jp", false],
    ["fw.rakuten.ne.jp@example.com", false],
    ["hanako@notfw.rakuten.ne.jp", false],
  ])("%s: %s", (email, relay) => {
    expect(isRelay(email)).toBe(relay);
  });
});

describe("a telephone number", () => {
  it.each([
    ["09012345678", "09012345678", "as it is"],
    ["090-1234-5678", "09012345678", "hyphens"],
    ["０９０ー１２３４ー５６７８", "09012345678", "full-width, long vowel signs as hyphens"],
    ["090−1234‐5678", "09012345678", "minus signs and typographic hyphens"],
    ["(03) 1234-5678", "0312345678", "brackets"],
    ["03.1234.5678", "0312345678", "dots"],
    ["TEL:03-1234-5678", "0312345678", "a word before"],
    ["03-1234-5678 内線12", "0312345678", "an extension"],
    ["+81 90-1234-5678", "09012345678", "Japan's number"],
    ["+81(0)90-1234-5678", "09012345678", "Japan's number and the 0"],
    ["0081-3-1234-5678", "0312345678", "Japan's number, dialled"],
    ["819012345678", "09012345678", "Japan's number whose plus was lost"],
    ["81312345678", "0312345678", "the same of a fixed line"],
    ["9012345678", "09012345678", "a 0 lost by a spreadsheet"],
    ["312345678", "0312345678", "the same of a fixed line"],
    ["120555123", "0120555123", "the same of a free number"],
    ["5012345678", "05012345678", "the same of an internet number"],
    ["9012345678.0", "09012345678", "a number of a data frame"],
    ["+1 212-555-1234", "12125551234", "another country"],
    ["0012125551234", "12125551234", "another country, dialled"],
  ])("%s is %s: %s", (typed, phone) => {
    expect(phoneOf(typed)).toBe(phone);
  });

  it.each([
    ["", "blank"],
    ["なし", "a word"],
    ["*****", "hidden"],
    ["1234-5678", "no area code"],
    ["12345", "too short"],
    ["031234567", "too short with its 0"],
    ["090123456789", "too long"],
    ["9.01235E+09", "digits lost by a spreadsheet"],
    ["0000000000", "filled in"],
    ["11111111111", "filled in"],
    ["090-0000-0000", "filled in"],
    ["03-0000-0000", "filled in"],
  ])("%s is none: %s", (typed) => {
    expect(phoneOf(typed)).toBeNull();
  });

  it("is the same after another reading, however it was written", () => {
    const digits = fc.stringMatching(/^0[3-9]0[1-9]\d{7}$/);
    fc.assert(
      fc.property(digits, (number) => {
        const phone = phoneOf(number);
        if (phone === null) return;
        expect(phone).toBe(number);
        const parts = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
        expect(phoneOf(parts.join("-"))).toBe(number);
        expect(phoneOf(`+81 ${parts.join(" ").slice(1)}`)).toBe(number);
      }),
    );
  });
});

describe("a name", () => {
  it.each([
    ["山田　太郎", "山田太郎"],
    ["山田 太郎 様", "山田太郎"],
    ["ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダタロウ"],
    ["髙橋", "高橋"],
    ["山﨑", "山崎"],
    ["Taro YAMADA", "taroyamada"],
    ["様子", "様子"],
    [" ", null],
  ])("%s is %s", (typed, name) => {
    expect(nameOf(typed)).toBe(name);
  });
});

describe("what is shown of a contact", () => {
  it.each([
    ["a@example.com", "a***@example.com"],
    ["hanako@example.com", "h***@example.com"],
  ])("%s is shown as %s", (email, shown) => {
    expect(maskedEmail(email)).toBe(shown);
  });

  it.each([
    ["09012345678", "090-****-5678"],
    ["0312345678", "03-****-5678"],
    ["12125551234", "121-****-1234"],
  ])("%s is shown as %s", (phone, shown) => {
    expect(maskedPhone(phone)).toBe(shown);
  });
});
