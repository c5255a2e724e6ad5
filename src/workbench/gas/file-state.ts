/** What a file and its user are between two executions of the bundle. */
import type { LocalWarehouse } from "../local-warehouse.ts";
import type { MenuBranch } from "../page-contract.ts";
import type { Workbook } from "../engine/workbook.ts";
import type { Counters } from "./counters.ts";
import type { Obstacle } from "./obstacles.ts";
import type { TimedState } from "./timed.ts";

/** An entry of developer metadata on a sheet. */
export interface MetadataEntry {
  readonly id: number;
  readonly key: string;
  value: string;
  /** The engine's id of the sheet it stands on. */
  readonly sheetId: string;
}

/** The id of a file on this machine; it has no place at Google: links made of this lead nowhere. */
export const NEW_FILE_ID = "local";

export interface FileState {
  /** What `Spreadsheet.getId()` answers: no two files have the same. */
  id: string;
  readonly workbook: Workbook;
  readonly counters: Counters;
  readonly canEdit: boolean;
  readonly documentProperties: Map<string, string>;
  readonly userProperties: Map<string, string>;
  metadata: MetadataEntry[];
  menu: MenuBranch[];
  /** The page last shown in the sidebar, until somebody asks for it. */
  sidebar: { readonly title: string; readonly html: string } | null;
  userLocale: string;
  /** True while an execution holds the file's lock. */
  locked: boolean;
  /** True while somebody else's execution holds it. */
  lockedElsewhere: boolean;
  /** True while other add-ons have filled the file's properties: they take no more than they hold. */
  storeFull: boolean;
  obstacles: readonly Obstacle[];
  readonly timed: TimedState;
  /** The scopes of the bundle's manifest; null = it lists none, and Google asks for whatever the script uses. */
  readonly scopes: readonly string[] | null;
  /** The advanced services of that manifest, by the names that a script calls them by. */
  readonly advanced: readonly string[];
  /** What BigQuery's service finds; null = there is no such service. */
  readonly warehouse: LocalWarehouse | null;
  /** The text of an HTML file of the bundle. */
  html(name: string): string;
  /** Pending writes reach the file: `SpreadsheetApp.flush()` and the end of an execution. */
  flush(): void;
}

/** What a file is, its cells apart, given to another book that is the same file. */
export function copyState(from: FileState, to: FileState): void {
  to.id = from.id;
  for (const [key, value] of from.documentProperties) to.documentProperties.set(key, value);
  for (const [key, value] of from.userProperties) to.userProperties.set(key, value);
  to.metadata = from.metadata.map((entry) => ({ ...entry }));
  to.obstacles = from.obstacles;
  to.lockedElsewhere = from.lockedElsewhere;
  to.storeFull = from.storeFull;
  to.userLocale = from.userLocale;
  const { triggers, mails, lost, ...timed } = from.timed;
  Object.assign(to.timed, timed, { triggers: triggers.map((one) => ({ ...one })) });
  to.timed.mails.push(...mails);
  for (const [account, right] of lost) to.timed.lost.set(account, right);
}

/** Files that were copied so far, each with an id of its own. */
let copies = 0;

/**
 * The same for ファイル → コピーを作成: ids of sheets, metadata, names and protections come along; properties do not, as the
 * script that comes along is another one. Properties: documented; what else comes along nobody has tried on Google.
 */
export function copyFile(from: FileState, to: FileState): void {
  to.id = `${NEW_FILE_ID}-${++copies}`;
  to.metadata = from.metadata.map((entry) => ({ ...entry }));
  to.obstacles = from.obstacles;
  to.userLocale = from.userLocale;
}
