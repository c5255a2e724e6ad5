/** The states of 1人を消す. */
import type { Page } from "playwright-core";
import type { ErasablePerson } from "../../src/entry/contract.ts";
import { RESULT } from "./sidebar-answers.ts";
import type { Scene } from "./sidebar-scenes.ts";

const PERSON: ErasablePerson = {
  id: "C00123",
  who: "C00123　山田 花子",
  notes: ["「注文」はお客様のシートですが、レポートがここから注文を読むため、この人の行を消します。"],
  places: ["「注文」（レポートが読む、お客様の注文シート）：1,234行", "「施策 春のDM」（施策の対象者）：1行"],
  count: 1235,
  stays: ["「メモ」のB2、A3に、この人が残ります。"],
  sign: "s",
};
const ERASED = {
  isDone: true,
  sentence: "消しました（合わせて1,235か所）。",
  stood: PERSON.places,
  left: ["今あるレポートの数字は、この人を消す前のものです。レポートを作り直してください。"],
  beyond: ["書き出したファイル、PDF、別のファイルに移したシート。"],
};
const answers = (people: readonly ErasablePerson[]) => ({
  opens: { last: RESULT },
  answers: {
    findPerson: [
      { people: [...people], nobody: people.length > 0 ? [] : ["だれもいません。"], unfinished: false },
    ],
    erasePerson: [ERASED],
  },
});

const looking = async (page: Page): Promise<void> => {
  await page.locator(".erase summary").first().click();
  await page.locator(".erase form input").fill("C00123");
  await page.locator(".erase form button").click();
  await page.locator(".erase .lines").first().waitFor();
};

export const ERASE_SCENES: Readonly<Record<string, Scene>> = {
  "a person to be erased": { ...answers([PERSON]), go: looking },
  "two people who may be erased": { ...answers([PERSON, { ...PERSON, id: "C2", who: "C2" }]), go: looking },
  "nobody to be erased": { ...answers([]), go: looking },
  "a person who was erased": {
    ...answers([PERSON]),
    go: async (page) => {
      await looking(page);
      await page.locator(".erase .danger").first().click();
      await page.locator(".erase .what").first().waitFor();
    },
  },
};
