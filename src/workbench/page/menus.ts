/** The grid's menu bar: the add-on's menu under "Extensions", and the workbench's own entries under "File". */
import { registries } from "@odoo/o-spreadsheet";
import type { MenuBranch, MenuEntry, MenuLine, OpenRequest } from "../page-contract.ts";
import { word, type PageLanguage } from "../words.ts";
import { translateMenus } from "./grid-words.ts";

type ActionSpec = Parameters<typeof registries.topbarMenuRegistry.add>[1];

export interface MenuActions {
  readonly run: (functionName: string) => unknown;
  readonly open: (request: OpenRequest) => unknown;
  readonly saveXlsx: () => unknown;
  /** Lets time pass; null = nothing of the add-on runs by the clock. */
  readonly play: (() => unknown) | null;
}

/** Fills the menu bar; called once, before the grid is drawn. */
export function addMenus(menu: readonly MenuBranch[], language: PageLanguage, actions: MenuActions): void {
  translateMenus(language);
  addFileMenu(language, actions);
  registries.topbarMenuRegistry.add("extensions", {
    name: word("extensions", language),
    sequence: 70,
    children: menu.map((branch, at) => branchSpec(branch, at, actions)),
  });
}

function addFileMenu(language: PageLanguage, actions: MenuActions): void {
  const entries: [string, ActionSpec][] = [
    ["sample", { name: word("openSample", language), execute: () => actions.open({ kind: "sample" }) }],
    ["empty", { name: word("openEmpty", language), execute: () => actions.open({ kind: "empty" }) }],
    ["example", { name: word("openExample", language), execute: () => actions.open({ kind: "example" }) }],
    ["csv", { name: word("openFile", language), execute: () => pickFile(actions), separator: true }],
    ...playEntry(language, actions),
    ["xlsx", { name: word("saveXlsx", language), execute: () => actions.saveXlsx(), separator: true }],
  ];
  entries.forEach(([id, spec], at) =>
    registries.topbarMenuRegistry.addChild(id, ["file"], {
      sequence: at + 1,
      isReadonlyAllowed: true,
      ...spec,
    }),
  );
}

const playEntry = (language: PageLanguage, { play }: MenuActions): [string, ActionSpec][] =>
  play === null ? [] : [["play", { name: word("playTime", language), execute: play, separator: true }]];

function branchSpec(branch: MenuBranch, at: number, actions: MenuActions): ActionSpec {
  const children = branch.items.flatMap((item, place) => {
    if (item === null) return [];
    if ("items" in item) return [branchSpec(item, place, actions)];
    return [entrySpec(item, place, isLine(branch.items[place + 1]), actions)];
  });
  return { name: branch.caption, sequence: at + 1, children };
}

function entrySpec(entry: MenuEntry, place: number, separator: boolean, actions: MenuActions): ActionSpec {
  const execute = (): unknown => actions.run(entry.functionName);
  return { name: entry.caption, sequence: place + 1, separator, execute };
}

const isLine = (next: MenuLine | undefined): boolean => next === null;

function pickFile(actions: MenuActions): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,text/csv";
  input.addEventListener("change", () => void openPicked(input.files?.[0], actions));
  input.click();
}

async function openPicked(file: File | undefined, actions: MenuActions): Promise<void> {
  if (file !== undefined)
    actions.open({ kind: "csv", name: file.name, text: decoded(await file.arrayBuffer()) });
}

/** UTF-8 where the bytes are that, otherwise Shift_JIS, as Japanese Excel writes it. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}
