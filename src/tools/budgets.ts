import type { Chosen } from "./options.ts";

/**
 * The most each pushed file may weigh [bytes]: Apps Script loads all of Code.js for every cell that calls
 * a function, and the whole page whenever the sidebar opens. The reading of order files (encodings, CSV, the exports of
 * carts and malls) happens in the page, because files are not sent anywhere; it comes as parts once a file is chosen, and
 * with it what makes lists and their files; what writes SQL for a warehouse is a part of its own.
 * A report weighs 20 to 50 kB, two thirds of it texts, which cost little to load: 1,007 kB and 1,253 kB of script took
 * 54 and 65 ms to compile and run here, on another day 1,256 kB and 1,434 kB took 75 and 88 (Node 20, processor, median
 * of 15, taking turns). Since no formatter of dates is made at load, a sixth less: 1,435 kB take what 1,256 kB did. The
 * library of functions, whose help stands in the script twice (as comments for typing and as the text of CPM_HELP), takes
 * 43 kB of the rest; see docs/bundle.md. The people of rows その他 weigh 3 kB, which take no time that could be told from none
 * (119 and 117 ms, turn about); nor do 3 kB more, a third of them the people of クロス集計's その他 and of lines without a name
 * (six rounds of 17, turn about: 79 to 126 ms without, 79 to 116 with). Runs of a warehouse's result weigh 7 kB, a seventh of it for
 * parts of a shop; their SQL is in
 * no script that Google loads for a cell, nor is what runs it from the panel, 11 kB with its sentences, which come with the panel alone.
 */
export const BUDGETS: Readonly<Record<string, number>> = {
  "Code.js": 1_537_000,
  "sidebar.html": 200_000,
  "parts.html": 360_000,
  "warehouse.html": 355_000,
  "appsscript.json": 1_000,
};

/** The budgets of a bundle with additions. */
export const budgetsOf = (chosen: Chosen): typeof BUDGETS =>
  Object.fromEntries(
    Object.entries(BUDGETS).map(([name, most]) => [
      name,
      chosen.reduce((sum, { more }) => sum + (more[name] ?? 0), most),
    ]),
  );

/**
 * Complaints about files above their budget; empty when all fit.
 *
 * @example
 * overBudget({ "Code.js": "abc" }, { "Code.js": 2 })
 * //=> ["Code.js must be at most 2 bytes; got 3"]
 */
export function overBudget(files: Readonly<Record<string, string>>, budgets = BUDGETS): string[] {
  return Object.entries(files).flatMap(([name, text]) => {
    const bytes = Buffer.byteLength(text);
    const most = budgets[name] ?? 0;
    return bytes > most ? [`${name} must be at most ${most} bytes; got ${bytes}`] : [];
  });
}
