/** The workbench page: waits for the book, draws it, and keeps page, server and sidebar in step. */
import type { Model } from "@odoo/o-spreadsheet";
import type { BookSnapshot, FunctionResult, OpenFrame, OpenRequest, RawSheet } from "../page-contract.ts";
import { pageLanguage, word } from "../words.ts";
import { ask, askFor, listen } from "./connection.ts";
import { loadFonts, onLateFonts } from "./fonts.ts";
import { addRemoteFunctions } from "./functions.ts";
import { activate, mountGrid, newModel } from "./grid.ts";
import { newInspector } from "./inspector.ts";
import { addMenus } from "./menus.ts";
import { dialog, toast } from "./messages.ts";
import { newRawPreview } from "./raw-preview.ts";
import { newShell } from "./shell.ts";
import { newSidebar } from "./sidebar.ts";
import { newTransport, type Revision } from "./transport.ts";
import { askBeginning } from "./welcome.ts";
import "./page.css";

const user = new URLSearchParams(location.search).get("user") ?? "ja";
const language = pageLanguage(user);
const shell = newShell(language);
const transport = newTransport({
  onRevision: () => growOld(),
  onBroken: () => toast(word("disconnected", language), true),
});
const preview = newRawPreview(shell.preview, language);
const sidebar = newSidebar({
  place: shell.sidebar,
  closeLabel: word("close", language),
  onFocusGrid: () => document.querySelector<HTMLElement>(".o-grid-overlay, .o-grid")?.focus(),
});

/** Set once the book has come; events before that cannot happen, the stream begins with the book. */
let model: Model;
let growOld = (): void => undefined;

async function begin(snapshot: BookSnapshot): Promise<void> {
  shell.setFileName(snapshot.fileName);
  const play = snapshot.timed ? () => playTime(snapshot) : null;
  addMenus(snapshot.menu, language, { run, open, play, saveXlsx: () => saveXlsx(snapshot.fileName) });
  const functions = addRemoteFunctions({
    functions: snapshot.functions,
    loading: word("loading", language),
    askAll: async (calls) => {
      await transport.sent();
      return askFor<FunctionResult[]>("functions", { calls });
    },
    onAnswer: () => model.dispatch("EVALUATE_CELLS"),
  });
  growOld = functions.growOld;
  const fonts = loadFonts(JSON.stringify(snapshot));
  model = newModel(snapshot, transport, language);
  preview.setSheets(snapshot.rawSheets);
  model.on("update", preview, () => preview.follow(model.getters.getActiveSheetId()));
  Object.assign(window, { workbench: newInspector(model) });
  await fonts;
  await mountGrid(model, shell.grid, language);
  preview.follow(model.getters.getActiveSheetId());
  onLateFonts(() => model.trigger("update"));
  followSelection();
  shell.setBusy(null);
  await welcome(snapshot);
}

/** Opens the sidebar, the first entry of the add-on's menu, and asks a newcomer what to begin with. */
async function welcome({ begins, menu }: BookSnapshot): Promise<void> {
  if (begins === "grid") return;
  if (begins === "sidebar") sidebar.focus();
  const entry = menu[0]?.items[0];
  if (entry && "functionName" in entry) await run(entry.functionName);
  if (begins === "choice") await open(await askBeginning(language));
}

/** The add-on may ask which sheet and cell the user is on. */
function followSelection(): void {
  let last = "";
  model.on("update", followSelection, () => {
    const position = model.getters.getActivePosition();
    const text = JSON.stringify(position);
    if (text !== last) void ask("focus", position);
    last = text;
  });
}

async function run(functionName: string): Promise<void> {
  await transport.sent();
  await ask("menu", { functionName }).catch(tell);
}

/** Lets time pass until the monthly run has come to its end, then opens the sidebar anew, which tells of it. */
async function playTime({ menu }: BookSnapshot): Promise<void> {
  await transport.sent();
  const now = await askFor<number | null>("play").catch(tell);
  if (now === undefined) return;
  const time = new Date(now ?? 0).toLocaleString(language, { timeZone: "Asia/Tokyo" });
  toast(word(now === null ? "noTrigger" : "played", language, { time }));
  const entry = menu[0]?.items[0];
  if (now !== null && entry && "functionName" in entry) await run(entry.functionName);
}

async function open(request: OpenRequest): Promise<void> {
  shell.setBusy(word("opening", language));
  await ask("open", request).catch(tell);
  shell.setBusy(null);
}

async function saveXlsx(fileName: string): Promise<void> {
  const answer = await ask("xlsx").catch(tell);
  if (answer === undefined) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${fileName.replace(/\.csv$/i, "")}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const tell = (error: unknown): undefined =>
  void dialog(error instanceof Error ? error.message : String(error), language, false);

shell.setBusy(word("opening", language));
listen(user, {
  book: (data) => void begin(data as BookSnapshot),
  revision: (message) => transport.receive(message as Revision),
  raw: (sheets) => preview.setSheets(sheets as RawSheet[]),
  results: () => {
    growOld();
    model.dispatch("EVALUATE_CELLS");
  },
  activate: (sheetId) => activate(model, sheetId as string),
  sidebar: (frame) => sidebar.open(frame as OpenFrame),
  tell: (text) => toast(text as string),
  reload: () => location.reload(),
})
  .catch(tell)
  .finally(() => toast(word("disconnected", language), true));
