import { describe, expect, it } from "vitest";
import { isCustomerFile } from "../../src/intake/customer-file.ts";
import { customerRecords, customerTable, personKeys } from "../../src/intake/customer-list.ts";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { CHANNEL_HEADERS, CUSTOMER_LIST } from "../support/channel-headers.ts";

const SHOPIFY = `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags`;
const MEMBERS =
  "会員番号,氏名,フリガナ,メールアドレス,電話番号,都道府県,生年月日,性別,メルマガ,会員ランク,顧客区分,登録日";

/** What the columns of a header say, by the names of those that say it. */
function understood(header: readonly string[]) {
  const { ids, words, attributes } = customerRecords(header, [[...header]]);
  const told = Object.entries(words).map(([role, column]) => [role, column.texts.join()] as const);
  return { id: ids?.texts.join() ?? null, ...Object.fromEntries(told), others: Object.keys(attributes) };
}

describe("the columns of a list of customers", () => {
  it("of EC-CUBE: names rather than their numbers", () => {
    expect(understood(CUSTOMER_LIST)).toEqual({
      ...{
        id: "会員ID",
        email: "メールアドレス",
        phone: "TEL",
        prefecture: "都道府県(名称)",
        sex: "性別(名称)",
      },
      ...{ birthday: "誕生日", lastName: "お名前(姓)", firstName: "お名前(名)" },
      ...{ lastNameKana: "お名前(セイ)", firstNameKana: "お名前(メイ)" },
      ...{ postalCode: "郵便番号", address1: "住所1", address2: "住所2" },
      others: [
        ...[
          "会社名",
          "都道府県(ID)",
          "性別(ID)",
          "職業(ID)",
          "職業(名称)",
          "初回購入日",
          "最終購入日",
          "購入回数",
        ],
        ...["ショップ用メモ欄", "会員ステータス(ID)", "会員ステータス(名称)", "登録日", "更新日", "ポイント"],
      ],
    });
  });

  it("of Shopify", () => {
    expect(understood(SHOPIFY.split(","))).toMatchObject({
      ...{ id: "Customer ID", email: "Email", phone: "Phone", consent: "Accepts Email Marketing" },
      ...{ lastName: "Last Name", firstName: "First Name", postalCode: "Default Address Zip" },
      ...{ city: "Default Address City", address1: "Default Address Address1" },
    });
  });

  it("of a shop's own: a second attribute keeps its own name", () => {
    expect(understood(MEMBERS.split(","))).toMatchObject({
      ...{ id: "会員番号", buyerName: "氏名", consent: "メルマガ", attribute: "会員ランク" },
      others: ["フリガナ", "顧客区分", "登録日"],
    });
  });

  it("of several shops: the first that is filled speaks", () => {
    const { words } = customerRecords(
      ["メールアドレス", "Email"],
      [
        ["a@example.jp", ""],
        ["", "b@example.com"],
      ],
    );
    expect(words.email?.texts).toEqual(["a@example.jp", "b@example.com"]);
  });

  it("must say who is who", () => {
    expect(personKeys(["氏名", "会員ランク"])).toBeNull();
    expect(personKeys(["氏名", "E-mail"])).toEqual({ customer: -1, email: 1 });
  });
});

it("a list is kept without blank rows and columns that have no name, or one that was there", () => {
  expect(
    customerTable([["会員一覧"], ["ID", "", "memo", "memo"], ["A", "x", "1", "2"], ["", " ", "", ""]], 2),
  ).toEqual({
    header: ["ID", "memo"],
    rows: [["A", "1"]],
  });
});

describe("a file of customers", () => {
  const isList = (header: string, row = "1") => {
    const text = `${header}\n${header.replace(/[^,]+/g, row)}\n`;
    const reading = { answers: {}, dayOfInstant: () => 0 };
    return isCustomerFile(ended(readFile("a.csv", new TextEncoder().encode(text), reading)));
  };

  it.each([
    ["EC-CUBE's", CUSTOMER_LIST.join()],
    ["Shopify's", SHOPIFY],
    ["a shop's own", MEMBERS],
  ])("%s is recognised", (_, header) => {
    expect(isList(header)).toBe(true);
  });

  it.each(Object.entries(CHANNEL_HEADERS))("the orders of %s are none", (_, header) => {
    expect(isList(header.join())).toBe(false);
  });

  it("nor is one that names nobody", () => {
    expect(isList("氏名,生年月日,性別,登録日,ポイント")).toBe(false);
  });
});
