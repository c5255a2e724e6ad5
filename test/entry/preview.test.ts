import { expect, it } from "vitest";
import { bookOf, opened } from "../support/run-book.ts";

const SHOPIFY = [
  "Name",
  "Email",
  "Financial Status",
  "Created at",
  "Total",
  "Lineitem name",
  "Lineitem quantity",
];
const ORDER = ["#1001", "a@example.jp", "paid", "2024-03-04 10:00:00 +0900", "5400", "お茶", "1"];

it("a pasted sheet says as whose export it is read; one of plain column names does not", () => {
  expect(opened(bookOf([SHOPIFY, ORDER])).orders?.why).toBe(
    "注文日・顧客ID・金額の見出しがあるシートです。Shopifyの形式として読みます。",
  );
  const plain = [
    ["注文日", "会員番号", "注文金額"],
    ["2024/03/04", "M1", "5400"],
  ];
  expect(opened(bookOf(plain)).orders?.why).toBe("注文日・顧客ID・金額の見出しがあるシートです。");
});
