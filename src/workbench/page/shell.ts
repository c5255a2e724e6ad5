/** The frame of the page around the grid: title bar, places for grid, preview and sidebar. */
import { word, type PageLanguage } from "../words.ts";

export interface Shell {
  readonly grid: HTMLElement;
  readonly preview: HTMLElement;
  readonly sidebar: HTMLElement;
  setFileName(name: string): void;
  /** Shows that something is under way, or that it is over (null). */
  setBusy(text: string | null): void;
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Writes the page's fixed texts and gives its places. */
export function newShell(language: PageLanguage): Shell {
  document.documentElement.lang = language;
  byId("workbench-word").textContent = word("workbench", language);
  byId("promise").textContent = word("stayLocal", language);
  byId("user-word").textContent = word("user", language);
  byId("user").addEventListener("change", (event) => {
    location.search = `?user=${(event.target as HTMLSelectElement).value}`;
  });
  (byId("user") as HTMLSelectElement).value = language;
  return {
    grid: byId("grid"),
    preview: byId("preview"),
    sidebar: byId("sidebar"),
    setFileName: (name) => {
      byId("file-name").textContent = name;
      document.title = `${name} – CPM Sheets`;
    },
    setBusy: (text) => {
      byId("busy").textContent = text ?? "";
      byId("busy").hidden = text === null;
    },
  };
}
