/** Order sheets too large for the grid: their first rows as a plain table over the empty grid, read only. */
import type { RawSheet } from "../page-contract.ts";
import { word, type PageLanguage } from "../words.ts";
import { columnLetters } from "../../intake/column-letters.ts";
import { askFor } from "./connection.ts";

const SHOWN_ROWS = 500;

export interface RawPreview {
  /** Shows the preview when the sheet is a raw one, hides it otherwise. */
  follow(sheetId: string): void;
  setSheets(sheets: readonly RawSheet[]): void;
}

/** A preview that is hidden until a raw sheet is looked at. */
export function newRawPreview(place: HTMLElement, language: PageLanguage): RawPreview {
  let sheets: readonly RawSheet[] = [];
  let shown = "";
  new ResizeObserver(() => coverGrid(place)).observe(document.body);

  async function show(sheet: RawSheet): Promise<void> {
    const rows = await askFor<string[][]>("rows", { sheetId: sheet.sheetId, count: SHOWN_ROWS });
    if (shown !== sheet.sheetId) return;
    const values = { rows: sheet.rows.toLocaleString(), columns: sheet.columns, shown: rows.length };
    place.replaceChildren(textElement("p", word("rawSheet", language, values)), table(rows));
  }

  return {
    setSheets: (next) => void (sheets = next),
    follow: (sheetId) => {
      const sheet = sheets.find((each) => each.sheetId === sheetId);
      place.hidden = sheet === undefined;
      coverGrid(place);
      if (shown === sheetId) return;
      shown = sheetId;
      place.replaceChildren();
      if (sheet !== undefined) void show(sheet);
    },
  };
}

/** Lies exactly over the grid, between the grid's own bars. */
function coverGrid(place: HTMLElement): void {
  const grid = document.querySelector("#grid .o-grid")?.getBoundingClientRect();
  const around = place.parentElement?.getBoundingClientRect();
  if (place.hidden || grid === undefined || around === undefined) return;
  place.style.top = `${grid.top - around.top}px`;
  place.style.height = `${grid.height}px`;
}

function table(rows: readonly (readonly string[])[]): HTMLElement {
  const element = document.createElement("table");
  const width = Math.max(0, ...rows.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at));
  element.append(line("", letters, "th"), ...rows.map((row, at) => line(String(at + 1), row, "td")));
  const scroller = document.createElement("div");
  scroller.tabIndex = 0;
  scroller.append(element);
  return scroller;
}

function line(name: string, cells: readonly string[], tag: "th" | "td"): HTMLElement {
  const row = document.createElement("tr");
  row.append(textElement("th", name), ...cells.map((cell) => textElement(tag, cell)));
  return row;
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (tag === "td" && /^-?[\d,.]+$/.test(text)) element.className = "number";
  return element;
}
