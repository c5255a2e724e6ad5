/** Cell notes, which o-spreadsheet lacks: kept in the book, moved with their cells, part of its revisions. */
import { CorePlugin, coreTypes, registries } from "./library.ts";

export interface SetNotes {
  readonly type: "SET_NOTES";
  readonly sheetId: string;
  /** "" removes a note. */
  readonly notes: readonly { readonly row: number; readonly col: number; readonly note: string }[];
}

type Headers = { sheetId: string; dimension: "ROW" | "COL" };
type Notes = Readonly<Record<string, string>>;

class NotesPlugin extends CorePlugin<{ notes: Record<string, Notes> }> {
  static override getters = ["getNotes"] as const;
  readonly notes: Record<string, Notes> = {};

  getNotes(sheetId: string): Notes {
    return this.notes[sheetId] ?? {};
  }

  override handle(command: never): void {
    const one = command as SetNotes | NoteMover;
    switch (one.type) {
      case "SET_NOTES":
        return this.keep(one.sheetId, withNotes(this.getNotes(one.sheetId), one.notes));
      case "ADD_COLUMNS_ROWS":
        return this.move(one, (at) =>
          at >= one.base + (one.position === "after" ? 1 : 0) ? at + one.quantity : at,
        );
      case "REMOVE_COLUMNS_ROWS":
        return this.move(one, (at) =>
          one.elements.includes(at) ? null : at - one.elements.filter((gone) => gone < at).length,
        );
      case "DUPLICATE_SHEET":
        return this.keep(one.sheetIdTo, this.getNotes(one.sheetId));
      case "DELETE_SHEET":
        return this.keep(one.sheetId, {});
    }
  }

  override import(data: { sheets: object[] }): void {
    for (const sheet of data.sheets as { id: string; notes?: Notes }[])
      if (sheet.notes) this.notes[sheet.id] = sheet.notes;
  }

  override export(data: { sheets: object[] }): void {
    for (const sheet of data.sheets as { id: string; notes?: Notes }[]) sheet.notes = this.getNotes(sheet.id);
  }

  private keep(sheetId: string, notes: Notes): void {
    this.history.update("notes", sheetId, notes as never);
  }

  private move({ sheetId, dimension }: Headers, moved: (at: number) => number | null): void {
    const next: Record<string, string> = {};
    for (const [key, note] of Object.entries(this.getNotes(sheetId))) {
      const [row = 0, col = 0] = key.split(" ").map(Number);
      const at = moved(dimension === "ROW" ? row : col);
      if (at !== null) next[dimension === "ROW" ? `${at} ${col}` : `${row} ${at}`] = note;
    }
    this.keep(sheetId, next);
  }
}

type NoteMover =
  | ({ type: "ADD_COLUMNS_ROWS"; base: number; quantity: number; position: "before" | "after" } & Headers)
  | ({ type: "REMOVE_COLUMNS_ROWS"; elements: number[] } & Headers)
  | { type: "DUPLICATE_SHEET"; sheetId: string; sheetIdTo: string }
  | { type: "DELETE_SHEET"; sheetId: string };

function withNotes(known: Notes, changes: SetNotes["notes"]): Notes {
  const next = { ...known };
  for (const { row, col, note } of changes) {
    if (note === "") delete next[`${row} ${col}`];
    else next[`${row} ${col}`] = note;
  }
  return next;
}

/** Makes notes known to every model made from now on; calling it twice does no harm. */
export function registerNotes(): void {
  if (registries.corePluginRegistry.contains("notes")) return;
  registries.corePluginRegistry.add("notes", NotesPlugin);
  registries.inverseCommandRegistry.add("SET_NOTES", (command) => [command]);
  coreTypes.add("SET_NOTES" as never);
}
