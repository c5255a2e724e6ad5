import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";
import { fileURLToPath } from "node:url";

const ORDERS = fileURLToPath(WORKED_EXAMPLE);
const desk = new Desk();
let foreign = "";
beforeAll(() => {
  // Bytes of no encoding.
  foreign = desk.file(
    "broken.csv",
    Uint8Array.of(0x61, 0x2c, 0xff, 0xfd, 0x80, 0x0a, 0x62, 0x2c, 0xa0, 0x0a),
  );
});
afterAll(() => desk.remove());

interface Usage {
  readonly why: string;
  readonly args: () => string[];
  /** What the one line must name. */
  readonly names: string;
}

const out = (): string[] => ["--out", desk.at("out.json")];

const USAGES: readonly Usage[] = [
  { why: "an unknown option", args: () => [ORDERS, ...out(), "--anchr", "2024-03-31"], names: "--anchr" },
  { why: "an option without its value", args: () => [ORDERS, "--out"], names: "--out" },
  { why: "no orders file", args: out, names: "--out REPORT.xlsx" },
  { why: "no output file", args: () => [ORDERS], names: "--out REPORT.xlsx" },
  { why: "an output of another kind", args: () => [ORDERS, "--out", desk.at("out.pdf")], names: "out.pdf" },
  { why: "an output in no folder", args: () => [ORDERS, "--out", desk.at("no/out.json")], names: "out.json" },
  { why: "a missing file", args: () => ["none.csv", ...out()], names: "none.csv" },
  { why: "a folder as a file", args: () => [desk.path, ...out()], names: "cpm report" },
  { why: "a file in no known encoding", args: () => [foreign, ...out()], names: "broken.csv" },
  {
    why: "a setting without a value",
    args: () => [ORDERS, ...out(), "--set", "minSample"],
    names: "minSample",
  },
  { why: "an unknown setting", args: () => [ORDERS, ...out(), "--set", "colour=red"], names: "colour" },
  { why: "a bad setting", args: () => [ORDERS, ...out(), "--set", "minSample=many"], names: "many" },
  { why: "an unknown report", args: () => [ORDERS, ...out(), "--reports", "rfmm"], names: "rfmm" },
  { why: "a slice without a value", args: () => [ORDERS, ...out(), "--slice", "channel"], names: "--slice" },
  { why: "an unknown field", args: () => [ORDERS, ...out(), "--slice", "colour=red"], names: "colour" },
  { why: "an unknown stage", args: () => [ORDERS, ...out(), "--compare", "stage=6"], names: "6" },
  {
    why: "a comparison of nothing",
    args: () => [ORDERS, ...out(), "--reports", "comparison"],
    names: "--compare",
  },
  {
    why: "too many slices",
    args: () => [ORDERS, ...out(), ...["1", "2", "3", "4", "5"].flatMap((n) => ["--compare", `stage=${n}`])],
    names: "4",
  },
  {
    why: "the anchor twice",
    args: () => [ORDERS, ...out(), "--anchor", "2024-03-31", "--set", "anchorDaysAgo=30"],
    names: "--anchor",
  },
];

describe("a command used differently ends with status 2 and one line that says what to do", () => {
  it.each(USAGES)("$why", async ({ args, names }) => {
    const english = await report(...args(), "--set", "language=en");
    expect(english).toMatchObject({ status: 2, stdout: "" });
    expect(english.lines).toHaveLength(1);
    expect(english.lines[0]).toContain(names);
    expect(english.lines[0]).not.toMatch(/[ぁ-ん]/);
    expect(desk.files()).toEqual(["broken.csv"]);
  });
  it("speaks Japanese unless told otherwise", async () => {
    const { lines } = await report("none.csv", ...out());
    expect(lines[0]).toMatch(/ファイルの場所と名前を確かめてください/);
  });
});
