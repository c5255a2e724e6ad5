import { describe, expect, it } from "vitest";
import { divisionOf } from "../../src/intake/delimiter.ts";

describe("what divides the columns", () => {
  it.each([
    { why: "commas", text: "a,b,c\n1,2,3\n", is: [",", 3] },
    { why: "no mark anywhere", text: "日付\n2024/1/5\n", is: null },
    { why: "marks inside quotes do not count", text: '"a;b;c",d\n"1;2;3",4\n', is: [",", 2] },
    { why: "a semicolon file with decimal commas", text: "日付;金額\n1;2,50\n2;3,50\n", is: [";", 2] },
    {
      why: "one with more commas than semicolons in all rows but the header",
      text: `a;b;c\n${"1,5;2,5;3,5\n".repeat(20)}`,
      is: [";", 3],
    },
    { why: "one in which the headers have commas too", text: "a, x;b\n1;2\n3;4\n", is: [";", 2] },
    { why: "a tab file with commas in amounts", text: "a\tb\n1\t1,200\n2\t1,300\n", is: ["\t", 2] },
    { why: "a comma file with lists divided by semicolons", text: "a,b,c\n1,x;y,2\n2,z;u,3\n", is: [",", 3] },
    { why: "a comma file with bars in a product name", text: "a,b\n1,x|y\n2,z|u\n", is: [",", 2] },
    { why: "titles above the header say nothing", text: "注文一覧\n\na,b,c\n1,2,3\n", is: [",", 3] },
    {
      why: "a title with another mark is one odd row among many",
      text: "期間;1月\na,b,c\n1,2,3\n4,5,6\n7,8,9\n",
      is: [",", 3],
    },
    { why: "rows of unequal length", text: "a,b,c\n1,2\n1,2,3\n1,2,3,4\n", is: [",", 3] },
    { why: "a header that is all there is", text: "a\tb\tc", is: ["\t", 3] },
    { why: "line ends inside quotes", text: 'a,b\n"1\n2\n3;",4\n', is: [",", 2] },
    { why: "sep= decides against the look", text: "sep=|\na,b|c\n1,2|3\n", is: ["|", 2] },
  ])("$why", ({ text, is }) => {
    const division = divisionOf(text, true);
    expect(division && [division.delimiter, division.columns]).toEqual(is);
  });

  it("a last row that is cut off does not count", () => {
    const text = "a,b;c;d\n1,2;3;4\n5,6";
    expect(divisionOf(text, false)).toEqual({ delimiter: ";", columns: 3 });
    expect(divisionOf(text, true)).toEqual({ delimiter: ",", columns: 2 });
  });
});
