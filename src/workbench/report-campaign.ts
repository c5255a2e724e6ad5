/** `--campaign` and `--control` of `npm run report`: a list of which a part is held back for comparison. */
import { extname } from "node:path";
import type { Book } from "./book.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** The campaign that a list is for, as it is asked of the add-on, which checks it. */
export interface AskedCampaign {
  readonly name: string;
  /** null = today. */
  readonly sentOn: null;
  readonly windowDays: number;
  readonly costPerContact: null;
  readonly controlShare: number | string;
  readonly baseRate: number;
}

/** The options of a campaign, as typed. */
export interface CampaignOptions {
  readonly campaign?: string | undefined;
  readonly control?: string | undefined;
}

/** What the sidebar fills its fields with, too. */
const USUAL = { sentOn: null, windowDays: 30, costPerContact: null, baseRate: 0.05 } as const;
const USUAL_SHARE = "0.1";

/**
 * The campaign that is asked for.
 *
 * @returns null where none is
 * @throws Stop with exit status 2 where a share is given for none
 */
export function askedCampaign(
  { campaign, control }: CampaignOptions,
  language: Language,
): AskedCampaign | null {
  if (campaign === undefined) {
    if (control === undefined) return null;
    throw new Stop(2, reportText("control-alone", language));
  }
  const typed = control ?? USUAL_SHARE;
  return { name: campaign, controlShare: shareOf(typed), ...USUAL };
}

/** 0.1 or 10% as a share; what is neither stays as typed, so that the add-on's sentence can name it. */
function shareOf(typed: string): number | string {
  const [, digits, percent] = /^(\d*\.?\d+)(%?)$/.exec(typed.trim()) ?? [];
  if (digits === undefined) return typed;
  return percent === "%" ? Number(digits) / 100 : Number(digits);
}

/** What the add-on says of a campaign that it has recorded. */
export interface CampaignAnswer {
  readonly campaign: {
    readonly control: number;
    readonly lift: string;
    readonly notes: readonly string[];
  } | null;
  /** The names of the sheets it stands on. */
  readonly recorded: { readonly list: string; readonly record: string } | null;
}

/** Where the groups go: beside the list's first file. */
export function groupsPath(out: string): string {
  const end = extname(out);
  return `${out.slice(0, out.length - end.length)}-groups.csv`;
}

/** Who is in which group, as the campaign's sheet says: an ID and a word a line. */
export function groupsCsv(book: Pick<Book, "values">, sheet: string): string {
  const values = book.values(sheet);
  const header = values.findIndex((row) => row[1] !== "" && row[1] !== undefined);
  const quoted = (cell: unknown): string => {
    const text = typeof cell === "string" ? cell : JSON.stringify(cell);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return values
    .slice(header)
    .map(([id, group]) => `${quoted(id)},${quoted(group)}\n`)
    .join("");
}
