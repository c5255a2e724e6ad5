import { expect, it } from "vitest";
import { SIDEBAR_MONTHLY_TEXTS } from "../../../src/catalog/sidebar/sidebar-monthly.ts";
import { MONTHLY_ADVICE, MONTHLY_STOPS, MONTHLY_TEXTS } from "../../../src/catalog/texts/monthly-texts.ts";
import { sourcesIn } from "../../support/house/sources.ts";

const textOf = (folder: string): string =>
  sourcesIn([folder])
    .map(({ text }) => text)
    .join("\n");

it("the section's texts are all in use", () => {
  const used = textOf("sidebar/monthly");
  expect(Object.keys(SIDEBAR_MONTHLY_TEXTS).filter((key) => !used.includes(`"${key}"`))).toEqual([]);
});

it("what a month tells is all in use", () => {
  const used = textOf("src/reports/monthly") + textOf("src/entry/monthly");
  const named = (key: string) => used.includes(`T.${key}`) || used.includes(`"${key}"`);
  const keys = [MONTHLY_TEXTS, MONTHLY_STOPS, MONTHLY_ADVICE].flatMap((texts) => Object.keys(texts));
  expect(keys.filter((key) => !named(key))).toEqual([]);
});

it("both languages name the same values", () => {
  const all = Object.values({ ...SIDEBAR_MONTHLY_TEXTS, ...MONTHLY_TEXTS });
  const stops = Object.values({ ...MONTHLY_STOPS, ...MONTHLY_ADVICE }).flatMap(({ message, hint }) => [
    message,
    hint,
  ]);
  const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { ja, en } of [...all, ...stops]) expect(new Set(marks(en)), en).toEqual(new Set(marks(ja)));
});
