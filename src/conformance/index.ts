/** The bundle of the probes: one menu item, the page it opens, and the functions that cells ask. Never part of the product's. */
import { openFile, type Sheet } from "../sheets/book.ts";
import { verdictOn, type ProbeAnswer } from "./answers.ts";
import { fileFacts, storedNumber } from "./cell-probes.ts";
import { lookSheet } from "./look.ts";
import { triggered } from "./outside-probes.ts";
import { ABSENT, type Json, LATER, type Probe, wordsOf } from "./probe.ts";
import { PROBES } from "./probes.ts";

const RESULTS = "conformance";
const CELLS = "probe cells";
const PRESSES = "probe.presses";
const HEADER = ["probe", "expected", "got", "verdict", "what it asks", "何を確かめるか"];
/** Columns of the table, counted from 1. */
const GOT = 3;

export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem("確かめる / Probe", "cpmShowSidebar").addToUi();
}

export const onInstall = onOpen;

/** The menu's one item. */
export function cpmShowSidebar(): string {
  const json = ask();
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Probe"));
  return json;
}

/** Asks every probe and writes the answers; those of the page and of people are kept. */
function ask(): string {
  const store = PropertiesService.getDocumentProperties();
  const press = Number(store.getProperty(PRESSES) ?? 0) + 1;
  store.setProperty(PRESSES, String(press));
  const results = sheetNamed(RESULTS);
  const said = saidOn(results);
  const cells = sheetNamed(CELLS);
  lookSheet();
  const answers = PROBES.map((probe): ProbeAnswer => {
    const desk = { press, cells, said: said.get(probe.id) ?? "" };
    return { probe: probe.id, expected: probe.expected, got: gotOf(probe, desk) };
  });
  return write(results, answers);
}

function gotOf(probe: Probe, desk: Parameters<Probe["run"]>[0]): Json {
  try {
    return probe.run(desk);
  } catch (thrown) {
    const words = wordsOf(thrown);
    return words.startsWith("not adapted:") ? ABSENT : `threw: ${words}`;
  }
}

function sheetNamed(name: string): Sheet {
  const book = openFile();
  return book.getSheetByName(name) ?? book.insertSheet(name, book.getNumSheets());
}

/** What stands in the cells of the answers; an answer that waits is none. */
function saidOn(sheet: Sheet): Map<string, string> {
  const rows = sheet.getDataRange().getValues() as (string | number)[][];
  return new Map(
    rows.map((row) => {
      const said = String(row[GOT - 1] ?? "");
      return [String(row[0]), said === JSON.stringify(LATER) || said === LATER ? "" : said];
    }),
  );
}

function write(sheet: Sheet, answers: readonly ProbeAnswer[]): string {
  const json = JSON.stringify(answers);
  const text = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));
  const rows = answers.map((one, i) => {
    const asks = PROBES[i]?.asks ?? { ja: "", en: "" };
    return [one.probe, text(one.expected), text(one.got), verdictOn(one), asks.en, asks.ja];
  });
  const table = [HEADER, ...rows];
  sheet.getRange(1, 1, table.length + 2, HEADER.length).setNumberFormat("@");
  sheet.getRange(1, 1, table.length, HEADER.length).setValues(table.map((row) => row.map(shielded)));
  sheet.getRange(table.length + 2, 1).setValues([[json]]);
  return json;
}

const shielded = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

/** The page's door: what it found, put beside its probe; anything else is refused. */
export function cpmCall(request: unknown): unknown {
  const { probe, got, echo } = (
    typeof request === "object" && request !== null && !Array.isArray(request) ? request : {}
  ) as { probe?: unknown; got?: Json; echo?: unknown };
  if (echo !== undefined) return echo;
  const row = PROBES.findIndex(({ id, where }) => id === probe && where === "sidebar");
  if (row < 0) return "refused";
  const text = typeof got === "string" ? got : JSON.stringify(got);
  sheetNamed(RESULTS)
    .getRange(row + 2, GOT)
    .setValues([[text]]);
  return "noted";
}

export const cpmProbeTrigger = triggered;

/** What a cell shows, by the function that it calls. */
const CELL_FUNCTIONS: Readonly<Record<string, (given: unknown) => unknown>> = {
  PROBE_STORED: storedNumber,
  PROBE_FILE: fileFacts,
  PROBE_DOOR: cpmCall,
};

export const cpmCell = (name: string, [given]: readonly unknown[]): unknown => CELL_FUNCTIONS[name]?.(given);
