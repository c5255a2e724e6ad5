/** The states of リストを渡す. */
import type { Page } from "playwright-core";
import {
  CAMPAIGN_HANDOVER,
  EXPLAINED,
  HANDOVER,
  HANDOVER_ROWS,
  SAVED,
  SEGMENT_PEOPLE,
  STOPPED,
  UNTOLD,
  UNTOLD_ROWS,
} from "./list-answers.ts";
import type { Answers } from "./fake-add-on.ts";
import { RESULT } from "./sidebar-answers.ts";
import type { Scene } from "./sidebar-scenes.ts";

const answers = {
  segmentPeople: [SEGMENT_PEOPLE],
  handover: [HANDOVER],
  handoverRows: [HANDOVER_ROWS],
  handoverSheet: [{ sheetId: 61, name: "リスト 2024-04-01", customers: 2, notices: [], recorded: null }],
  saveSegment: [{ saved: [SAVED, { name: "DM", conditions: [] }] }],
  removeSegment: [{ saved: [] }],
  explain: [EXPLAINED],
};
const used = { last: RESULT };

const fromNothing = async (page: Page) => {
  await page.locator("[aria-labelledby=lists-card] button").click();
  await page.locator("#conditions").waitFor();
};
const fromNumber = async (page: Page) => {
  await page.locator("[aria-labelledby=explain] button").first().click();
  await page.locator(".offer .give").first().click();
  await page.locator(".draft").waitFor();
};
const add = async (page: Page, field: string) => {
  await page.locator(".lists-part .add select").first().selectOption(field);
  await page.locator(".lists-part .add button").first().click();
};
const toTarget = async (page: Page, target = "google-customer-match") => {
  await fromNumber(page);
  await page.locator(".lists-foot .main").click();
  await page.locator(".lists select").first().selectOption(target);
  await page.locator(".counts table").waitFor();
};
const toCampaign = async (page: Page) => {
  await toTarget(page);
  await page.locator(".campaign input[type=checkbox]").first().check();
};
const asCampaign = { handover: [HANDOVER, CAMPAIGN_HANDOVER] };
const toRows = async (page: Page, target?: string) => {
  await toTarget(page, target);
  await page.locator(".lists-foot .main").click();
  await page.locator(".first").waitFor();
};
const toFile = async (page: Page) => {
  await toRows(page);
  await page.locator(".lists-foot .main").click();
  await page.locator(".lists-foot .question").waitFor();
};
const scene = (go: (page: Page) => Promise<unknown>, other: Scene["answers"] = {}): Scene => ({
  opens: used,
  // Answers are used up: each language has its own.
  get answers() {
    const all = Object.entries({ ...answers, ...other });
    return Object.fromEntries(all.map(([method, each]) => [method, [...each]])) as Answers;
  },
  go,
});

export const LIST_SCENES: Readonly<Record<string, Scene>> = {
  "a list: no condition yet": scene(fromNothing),
  "a list: the orders are being read": {
    ...scene(async (page) => {
      await page.locator("[aria-labelledby=lists-card] button").click();
      await page.locator(".lists").waitFor();
    }),
    before: (addOn) => addOn.once("segmentPeople", () => new Promise<void>(() => undefined)),
  },
  "a list: the orders were not read": scene(
    async (page) => {
      await page.locator("[aria-labelledby=lists-card] button").click();
      await page.locator(".lists .trouble").waitFor();
    },
    { segmentPeople: [new Error("NetworkError: Connection failure due to HTTP 0")] },
  ),
  "a list: people of a number": scene(fromNumber),
  "a list: people of a suggestion": scene(async (page) => {
    await fromNothing(page);
    await page.locator("[aria-labelledby=suggested] button").click();
    await page.locator(".draft").waitFor();
  }),
  "a list: people of a lever": scene(async (page) => {
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    await page.locator(".ranked .give").first().click();
    await page.locator(".draft").waitFor();
  }),
  "a list: every kind of condition": scene(async (page) => {
    await fromNumber(page);
    for (const field of ["purchases", "lastOrder", "product", "segment"]) await add(page, field);
  }),
  "a list: nobody": scene(async (page) => {
    await fromNumber(page);
    await add(page, "purchases");
    await page.locator(".draft input[type=text]").first().fill("100");
  }),
  "a list: a condition that the orders do not say": scene(fromNumber, {
    segmentPeople: [{ ...SEGMENT_PEOPLE, columns: [], fields: [] }],
  }),
  "a list: saved": scene(async (page) => {
    await fromNumber(page);
    await page.locator(".lists .fold summary").click();
    await page.locator(".lists .fold input").first().fill("DM");
    await page.locator(".lists .fold .folded > .second").first().click();
    await page.locator(".said:not(:empty)").waitFor();
  }),
  "a list: the target": scene(async (page) => {
    await fromNumber(page);
    await page.locator(".lists-foot .main").click();
  }),
  "a list: who is left": scene((page) => toTarget(page)),
  "a list: a target that asks for something": scene((page) => toTarget(page, "point-import")),
  "a list: a target that stops": scene((page) => toTarget(page), { handover: [STOPPED] }),
  "a list: a campaign": scene(async (page) => {
    await toCampaign(page);
    await page.locator(".lift").waitFor();
  }, asCampaign),
  "a list: a campaign that is refused": scene(
    async (page) => {
      await toCampaign(page);
      await page.locator(".counts .stops").waitFor();
    },
    {
      handover: [
        HANDOVER,
        {
          problem: {
            code: "campaign-name-taken",
            message: "「浮気・不満 2024/04/01」という施策はもう記録されています。",
            hint: "別の名前にしてください。",
            details: [],
          },
        },
      ],
    },
  ),
  "a list: a campaign on a sheet": scene(
    async (page) => {
      await toCampaign(page);
      await page.locator(".lift").waitFor();
      await page.locator(".lists > .second").click();
      await page.locator(".lists-foot .yes").click();
      await page.locator(".recorded").waitFor();
    },
    {
      ...asCampaign,
      handoverSheet: [
        {
          ...{ sheetId: 61, name: "リスト 2024-04-01", customers: 1, notices: [] },
          recorded: { list: "施策 浮気・不満 2024-04-01", record: "キャンペーン記録" },
        },
      ],
    },
  ),
  "a list: those who refused are not known": scene(toFile, {
    handover: [UNTOLD],
    handoverRows: [UNTOLD_ROWS],
  }),
  "a list: a sheet is asked for": scene(async (page) => {
    await toTarget(page);
    await page.locator(".lists > .second").click();
  }),
  "a list: on a sheet": scene(async (page) => {
    await toTarget(page);
    await page.locator(".lists > .second").click();
    await page.locator(".lists-foot .yes").click();
    await page.locator(".lists-foot .wide").waitFor();
  }),
  "a list: the first rows": scene((page) => toRows(page)),
  "a list: letters that Shift_JIS does not have": scene((page) => toRows(page, "blastmail")),
  "a list: a file is asked for": scene(toFile),
  "a list: a file is saved": scene(async (page) => {
    await toFile(page);
    await page.locator(".lists-foot .yes").click();
    await page.locator(".made").waitFor();
  }),
};
