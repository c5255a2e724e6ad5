/**
 * Makes a spreadsheet with the add-on in it. clasp makes the script in an empty folder outside the project: at or below a
 * `.clasp.json` it refuses to (and ends with status 0 all the same), and it pulls Google's default manifest, which is not ours.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Language, say } from "../../catalog/language.ts";
import { INSTALL_TEXTS } from "../../catalog/texts/install-texts.ts";
import { refusalIn } from "./clasp-refusals.ts";

/** What a program answered. */
export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What the installation is done with. */
export interface Installer {
  readonly language: Language;
  /** Runs clasp in a folder. */
  clasp(args: readonly string[], folder: string): Promise<Answer>;
  /** Builds dist; a build that fails throws. */
  build(): Promise<void>;
  /** The project's folder, the folder for temporary ones, and the file that remembers the script. */
  readonly project: string;
  readonly temporary: string;
  readonly ownScript: string;
  /** The id that the file remembers; null = there is no such file. */
  remembered(): string | null;
  remember(scriptId: string): void;
}

/** How it ended: an exit status, and what is to be said. */
export interface Ending {
  readonly status: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** A script with its spreadsheet. */
interface Made {
  readonly scriptId: string;
  readonly parentId: string;
}

/**
 * Builds the add-on, makes a spreadsheet of this name with a script bound to it, remembers the script and pushes.
 *
 * @param args what stands after `--`: the name of the shop
 * @returns status 0 and the address; 2 where nothing was begun, 1 where Google or clasp refused
 */
export async function install(args: readonly string[], by: Installer): Promise<Ending> {
  const name = args.length === 1 ? (args[0] ?? "").trim() : "";
  const refusal = refusedBefore(name, by);
  if (refusal !== null) return { status: 2, lines: [refusal] };
  await by.build();
  const folder = mkdtempSync(join(by.temporary, "cpm-sheets-"));
  try {
    return await made(name, folder, by);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refusedBefore(name: string, by: Installer): string | null {
  if (name === "") return say(INSTALL_TEXTS.named, by.language);
  const id = by.remembered();
  if (id !== null) return say(INSTALL_TEXTS.already, by.language, { id, file: by.ownScript });
  const file = projectFileAbove(by.temporary);
  return file && say(INSTALL_TEXTS.inTheWay, by.language, { file, folder: by.temporary });
}

/** The `.clasp.json` that clasp would find from a folder; null = none. */
function projectFileAbove(folder: string): string | null {
  const file = join(folder, ".clasp.json");
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? null : projectFileAbove(dirname(folder));
}

async function made(name: string, folder: string, by: Installer): Promise<Ending> {
  const { language } = by;
  const answer = await by.clasp(["create-script", "--type", "sheets", "--title", name, "--json"], folder);
  const script = madeIn(answer);
  if (script === null) {
    const beside = isBeforeMaking(answer) ? [] : [say(INSTALL_TEXTS.maybeMade, language, { name })];
    return { status: 1, lines: [refused(answer, language), ...beside] };
  }
  by.remember(script.scriptId);
  const address = `https://docs.google.com/spreadsheets/d/${script.parentId}/edit`;
  const pushed = await by.clasp(["--project", by.ownScript, "push", "--force", "--json"], by.project);
  if (!isList(pushed)) {
    const lines = [refused(pushed, language), say(INSTALL_TEXTS.notPushed, language, { address })];
    return { status: 1, lines };
  }
  return { status: 0, lines: [say(INSTALL_TEXTS.done, language, { name, address })] };
}

/** The ids that clasp answered; its exit status is no proof. */
function madeIn({ status, out }: Answer): Made | null {
  const { scriptId, parentId } = (jsonIn(out) ?? {}) as Partial<Made>;
  const isWhole = typeof scriptId === "string" && typeof parentId === "string";
  return status === 0 && isWhole ? { scriptId, parentId } : null;
}

const isList = ({ status, out }: Answer): boolean => status === 0 && Array.isArray(jsonIn(out));

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(Math.max(0, text.search(/[[{]/))));
  } catch {
    return null;
  }
}

/** True where nothing can have been made: Drive makes the spreadsheet first, and asks who somebody is before. */
const isBeforeMaking = ({ out, err }: Answer): boolean =>
  ["notLoggedIn", "loginOver"].includes(refusalIn(`${err}\n${out}`));

function refused({ out, err }: Answer, language: Language): string {
  const why = (err.trim() || out.trim()).split("\n").at(-1) ?? "";
  return say(INSTALL_TEXTS[refusalIn(`${err}\n${out}`)], language, { why });
}
