import { describe, expect, it } from "vitest";
import { SIDEBAR_LIST_TEXTS } from "../../../src/catalog/sidebar/sidebar-lists.ts";
import { SIDEBAR_WAREHOUSE_TEXTS } from "../../../src/catalog/sidebar/sidebar-warehouse.ts";
import { SIDEBAR_TEXTS } from "../../../src/catalog/sidebar/sidebar.ts";
import { sourcesIn } from "../../support/house/sources.ts";

const { panel, own } = SIDEBAR_WAREHOUSE_TEXTS;
const TEXTS = [
  ...[SIDEBAR_TEXTS, SIDEBAR_LIST_TEXTS, panel].flatMap((texts) => Object.entries(texts)),
  // Whoever refuses a table or a result names its sentence, see `sheet-problem.ts`.
  ...Object.entries(own),
];
const SOURCE = sourcesIn(["sidebar"], /\.tsx?$/)
  .map(({ text }) => text)
  .join("\n");

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(TEXTS)("%s", (_, { ja, en }) => {
  it("is there in both languages, with the same places", () => {
    expect(ja.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(places(ja)).toEqual(places(en));
  });

  it("keeps to the words of the house", () => {
    expect(en).not.toMatch(/\binvalid\b|error|\bplease\b/i);
    expect(ja).not.toMatch(/無効|不正|エラー|ステータス/);
  });
});

describe("the sidebar's texts", () => {
  it("are all in use", () => {
    // The page names roles, groups and hints by what they belong to.
    const stem = (key: string) => key.replace(/Hint$/, "");
    const used = (key: string) => /^(?:role|group)_/.test(key) || key in own || SOURCE.includes(`"${key}"`);
    const unused = TEXTS.map(([key]) => key).filter((key) => !used(key) && !used(stem(key)));
    expect(unused).toEqual([]);
  });

  it("stand in the catalogue only: the page's source knows no Japanese but the figures people type", () => {
    const lines = SOURCE.split("\n").filter((line) => !/^\s*(\/?\*|\/\/)/.test(line));
    const spoken = lines.filter((line) => /[ぁ-んァ-ヶ一-龠]/.test(line));
    const figures = ["const TYPED = ", "normalize("].map((part): unknown => expect.stringContaining(part));
    expect(spoken.map((line) => line.trim())).toEqual(figures);
  });
});
