/** The grid itself: o-spreadsheet's component on a model that follows the server's. */
import { Model, Spreadsheet } from "@odoo/o-spreadsheet";
import { App } from "@odoo/owl";
import * as chartParts from "chart.js/auto";
import { registerNotes } from "../engine/notes.ts";
import { registerUpdateCells } from "../engine/update-cells.ts";
import { zoneClock } from "../engine/zone-clock.ts";
import type { BookSnapshot } from "../page-contract.ts";
import { word, type PageLanguage } from "../words.ts";
import { registerZoneFunctions } from "../zone-functions.ts";
import { typePercentOnce } from "./percent-typing.ts";
import { keepMergedRowsLow } from "./row-heights.ts";
import { tellSharesInPercent } from "./share-rules.ts";
import { dialog, toast } from "./messages.ts";
import type { PageTransport } from "./transport.ts";

/** A model at the snapshot's revision that sends and receives the later ones. */
export function newModel(snapshot: BookSnapshot, transport: PageTransport, language: PageLanguage): Model {
  provideCharts();
  keepMergedRowsLow();
  typePercentOnce();
  tellSharesInPercent(language);
  registerZoneFunctions();
  registerNotes();
  registerUpdateCells();
  const client = { id: crypto.randomUUID(), name: "page" };
  const model = new Model(snapshot.data, {
    ...{ mode: "normal" as const, transportService: transport, client },
    custom: { clock: zoneClock(snapshot.timeZone) },
  });
  activate(model, snapshot.activeSheetId);
  return model;
}

/** The grid looks for chart.js and its parts where a script tag would have left them. */
function provideCharts(): void {
  const { default: Chart, ...parts } = chartParts;
  Chart.defaults.font.family = "Roboto";
  Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
}

/** Brings a sheet to the front, when the page has it. */
export function activate(model: Model, sheetId: string): void {
  const from = model.getters.getActiveSheetId();
  if (from === sheetId || !model.getters.tryGetSheet(sheetId)) return;
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: sheetId });
}

/** Draws the grid. */
export async function mountGrid(model: Model, place: HTMLElement, language: PageLanguage): Promise<void> {
  const templates = await (await fetch("/templates.xml")).text();
  const props = {
    model,
    colorScheme: "light" as const,
    notifyUser: ({ text, sticky }: { text: string; sticky: boolean }) => toast(text, sticky),
    // Told once the grid has let go of the cell: a box that takes the keyboard meanwhile would make it refuse twice.
    raiseError: (text: string, after?: () => void) =>
      void setTimeout(() => void dialog(text, language, false).then(after)),
    askConfirmation: (text: string, yes: () => void, no?: () => void) =>
      void dialog(text, language, true).then((agreed) => (agreed ? yes() : no?.())),
  };
  const app = new App(Spreadsheet, { props, templates, name: word("workbench", language) });
  await app.mount(place);
}
