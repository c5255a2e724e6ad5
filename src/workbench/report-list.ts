/** `--list`, `--target` and `--list-out` of `npm run report`: people through the guards to the files of a target. */
import { extname } from "node:path";
import { encodingOf, type FileChoices, type FilePeople, inputsToMend } from "../exports/choices.ts";
import { filesOf, type MadeFiles } from "../exports/files.ts";
import { TARGETS, targetNamed } from "../exports/targets.ts";
import { ENCODING_NAMES } from "../intake/encoding.ts";
import type { Book } from "./book.ts";
import {
  type AskedCampaign,
  askedCampaign,
  type CampaignAnswer,
  type CampaignOptions,
  groupsCsv,
  groupsPath,
} from "./report-campaign.ts";
import { writeWhole } from "./report-output.ts";
import { ask } from "./report-run.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** What the command line asks of a list; the add-on reads the conditions. */
export interface AskedList extends FileChoices {
  readonly conditions: string;
  readonly target: string;
  readonly out: string;
  /** The campaign that it is for; null = none. */
  readonly campaign: AskedCampaign | null;
}

type Target = NonNullable<ReturnType<typeof targetNamed>>;

/** The options of a list, as typed. */
export interface ListOptions extends CampaignOptions {
  readonly list?: string | undefined;
  readonly target?: string | undefined;
  readonly "list-out"?: string | undefined;
  readonly encoding?: string | undefined;
  readonly hashed?: string | undefined;
  readonly input?: readonly string[] | undefined;
}

/**
 * The list that is asked for.
 *
 * @returns null where none of its options is there
 * @throws Stop with exit status 2 and one sentence
 */
export function askedList(options: ListOptions, language: Language): AskedList | null {
  const { list, target: id, "list-out": out, encoding, hashed, input } = options;
  const campaign = askedCampaign(options, language);
  if ([list, id, out, encoding, hashed, input, campaign ?? undefined].every((one) => one === undefined))
    return null;
  if (list === undefined || id === undefined || out === undefined)
    throw new Stop(2, reportText("list-parts", language));
  const target = targetNamed(id);
  const known = TARGETS.map((one) => one.id).join(", ");
  if (target === undefined) throw new Stop(2, reportText("list-target", language, { value: id, known }));
  const choices: FileChoices = {
    ...(encoding === undefined ? {} : { encoding: encodingFor(target, encoding, language) }),
    ...(hashed === undefined ? {} : { hashed: hashedFor(target, hashed, language) }),
    inputs: Object.fromEntries((input ?? []).map((text) => inputFor(target, text, language))),
  };
  requireInputs(target, choices, language);
  return { ...choices, conditions: list, target: id, out, campaign };
}

function encodingFor(target: Target, value: string, language: Language) {
  const found = target.encodings.find((one) => one === value.toLowerCase().replace(/-jis$/, "_jis"));
  const known = target.encodings.join(", ");
  if (found === undefined)
    throw new Stop(2, reportText("list-encoding", language, { target: target.id, value, known }));
  return found;
}

function hashedFor(target: Target, value: string, language: Language): boolean {
  if (target.hash !== "choice" || !["yes", "no"].includes(value))
    throw new Stop(
      2,
      reportText(target.hash === "choice" ? "list-hashed" : "list-no-choice", language, {
        target: target.id,
        value,
      }),
    );
  return value === "yes";
}

function inputFor({ id, inputs = [] }: Target, text: string, language: Language): [string, string] {
  const at = text.indexOf("=");
  const name = text.slice(0, at).trim();
  if (at <= 0 || !inputs.some((one) => one.id === name)) {
    const known = inputs.map((one) => one.id).join(", ") || reportText("found-none", language);
    throw new Stop(2, reportText("list-input", language, { target: id, value: text, known }));
  }
  return [name, text.slice(at + 1).trim()];
}

function requireInputs(target: Target, choices: FileChoices, language: Language): void {
  const [id] = inputsToMend(target, choices);
  const input = target.inputs?.find((one) => one.id === id);
  if (input === undefined) return;
  const values = { target: target.id, id: input.id, label: input.label[language] };
  throw new Stop(2, reportText(`list-needs-${input.kind}`, language, values));
}

/** What the add-on answers. */
interface Handover extends FilePeople, Partial<CampaignAnswer> {
  readonly people: number;
  readonly excluded: readonly { readonly label: string; readonly people: number }[];
  readonly left: number;
  readonly missing: readonly string[];
  readonly stops: string | null;
  readonly warning: string | null;
  readonly notes: readonly string[];
}

interface Lines {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** The files of a list, and the lines that tell of them; nothing is written yet. */
export interface ListFiles {
  readonly handover: Handover;
  readonly made: MadeFiles;
  /** Who is in which group of the campaign; null = it is for none. */
  readonly groups: string | null;
}

/** The add-on's sheets of the list's campaign. */
export const campaignSheets = (files: ListFiles | null): readonly string[] =>
  Object.values(files?.handover.recorded ?? {});

/**
 * The people of the list, through the add-on's guards, as files.
 *
 * @throws Stop with the add-on's own sentence where there can be no file
 */
export async function listFiles(
  book: Pick<Book, "call" | "values">,
  list: AskedList,
  language: Language,
): Promise<ListFiles> {
  const { conditions, target, campaign } = list;
  const [method, more] =
    campaign === null ? (["handoverRows", {}] as const) : (["handoverCampaign", { campaign }] as const);
  const handover = ask(book, method, { segment: conditions, target, ...more }, language) as Handover;
  const files = await filesOfList(handover, list, language);
  const { recorded = null } = handover;
  return { ...files, groups: recorded === null ? null : groupsCsv(book, recorded.list) };
}

/**
 * People who are handed over, whoever found them, as files.
 *
 * @throws Stop where there can be no file, with the sentence that says why
 */
export async function filesOfList(
  handover: Handover,
  list: AskedList,
  language: Language,
): Promise<ListFiles> {
  const { target: id } = list;
  const target = targetNamed(id);
  if (handover.stops !== null || target === undefined) throw new Stop(1, handover.stops ?? id);
  const digest = (bytes: Uint8Array) => crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  const made = await filesOf(target, handover, { ...list, digest });
  const without = { encoding: ENCODING_NAMES[encodingOf(target, list)], n: handover.left };
  if (made.written === 0) throw new Stop(1, reportText("list-nobody", language, without));
  return { handover, made, groups: null };
}

/** Writes the files and tells of each step from 対象 to 出力: what is asked for = what is written + what is left out. */
export function writeListFiles(
  { handover, made, groups }: ListFiles,
  list: AskedList,
  { out, err, path }: Lines & { readonly path: (name: string) => string },
  language: Language,
): void {
  const text = (key: Parameters<typeof reportText>[0], values: Parameters<typeof reportText>[2] = {}) =>
    reportText(key, language, values);
  const target = targetNamed(list.target);
  const encoding = target === undefined ? "" : ENCODING_NAMES[encodingOf(target, list)];
  const lacking = [...new Set(made.lacking.map(({ row }) => row))].length;
  out(text("list-people", { n: handover.people }));
  for (const { label, people } of handover.excluded) out(text("list-excluded", { label, n: people }));
  if (lacking > 0) out(text("list-lacking", { encoding, n: lacking }));
  if (made.tooLong.length > 0) out(text("list-too-long", { n: made.tooLong.length }));
  out(text("list-left", { n: made.written }));
  if (handover.warning !== null) err(handover.warning);
  for (const line of handover.notes) err(line);
  for (const line of handover.campaign ? [handover.campaign.lift, ...handover.campaign.notes] : []) err(line);
  if (handover.missing.length > 0) err(text("list-missing", { value: handover.missing.join(", ") }));
  if (lacking > 0) err(text("list-letters", { encoding, value: lettersText(made) }));
  if (made.cut > 0) err(text("list-cut", { n: made.cut }));
  const end = extname(list.out);
  const base = list.out.slice(0, list.out.length - end.length);
  made.files.forEach(({ bytes }, i) => {
    const name = `${base}${i > 0 ? `-${i + 1}` : ""}${end}`;
    writeWhole(path(name), bytes, language);
    out(text("written", { value: name }));
  });
  if (groups === null) return;
  writeWhole(path(groupsPath(list.out)), groups, language);
  out(text("written", { value: groupsPath(list.out) }));
}

/** So many letters are shown. */
const MOST_LETTERS = 20;

/** Whose letters the encoding lacks: the row among those who are left, and the letter. */
function lettersText({ lacking }: MadeFiles): string {
  const shown = lacking.slice(0, MOST_LETTERS).map(({ row, letter }) => `${row + 1}: ${letter}`);
  return [...shown, ...(lacking.length > MOST_LETTERS ? ["…"] : [])].join(", ");
}
