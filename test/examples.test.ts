import { describe, expect, it } from "vitest";
import { type Example, examplesIn, outcome } from "./support/house/examples.ts";
import { sourcesIn } from "./support/house/sources.ts";

const FOLDERS = [
  "src/core",
  "src/catalog",
  "src/intake",
  "src/exports",
  "src/engines",
  "src/reports",
  "src/tools",
  "sidebar",
];

const documented = sourcesIn(FOLDERS, /\.ts$/)
  .map((source) => ({ path: source.path, examples: examplesIn(source) }))
  .filter(({ examples }) => examples.length > 0);

async function exportsOf(path: string): Promise<Record<string, unknown>> {
  return (await import(/* @vite-ignore */ `../${path}`)) as Record<string, unknown>;
}

describe("the examples in docstrings", () => {
  it("are there", () => {
    expect(documented.map(({ path }) => path)).toContain("src/catalog/language.ts");
  });

  describe.each(documented)("$path", ({ path, examples }) => {
    it.each(examples)("$place gives $expected", async (example) => {
      expect(example.expected, "an example ends in //=> and its value").not.toBeNull();
      const { got, expected } = outcome(example, await exportsOf(path));
      expect(got).toEqual(expected);
    });
  });
});

describe("what reads the examples", () => {
  const read = (...lines: string[]): Example[] => examplesIn({ path: "x.ts", text: lines.join("\n") });

  it("takes code and value from either line, and every mark of one example", () => {
    const doc = ["", "/**", " * Sum.", " *", " * @example", " * const two = 2;", " * add(two, 1) //=> 3"];
    const [one, two] = read(...doc, " * add([0][0], 1)", " * //=> { n: 1 }", " * @returns n", " */");
    expect(one).toMatchObject({ place: "x.ts:2", expected: "3" });
    expect(outcome(one!, { add: (a: number, b: number) => a + b })).toEqual({ got: 3, expected: 3 });
    expect(outcome(two!, { add: (a: number, b: number) => ({ n: a + b }) })).toEqual({
      got: { n: 1 },
      expected: { n: 1 },
    });
  });

  it("sees a wrong value", () => {
    const [wrong] = read("/**", " * @example twice(2) //=> 5", " */");
    const { got, expected } = outcome(wrong!, { twice: (n: number) => n * 2 });
    expect(got).not.toEqual(expected);
  });

  it("reads types away", () => {
    const [typed] = read("/**", " * @example", " * const n: number = 1 as number;", " * n + 1 //=> 2", " */");
    expect(outcome(typed!, {}).got).toBe(2);
  });

  it("names an example that shows no value", () => {
    expect(read("/**", " * @example", " * run()", " */")).toMatchObject([{ expected: null }]);
  });
});
