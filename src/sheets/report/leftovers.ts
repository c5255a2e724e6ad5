/** Puts a file in order before anything is written in it. */
import { type Language, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import { openFile } from "../book.ts";
import { letGoOfCopied } from "../copied-file.ts";
import { removeUnmarked } from "./helpers.ts";
import { marked } from "../marker.ts";
import { settleMerges } from "../orders/merge-sheet.ts";
import { attempt } from "../refusals.ts";
import { type Beside, isLeftover, mend } from "./mend.ts";

/** What was found and mended. */
export interface Mended {
  /** True = the file was a copy of another one, and what it brought along was let go. */
  readonly copied: boolean;
  /** What had to be kept beside. */
  readonly beside: readonly Beside[];
}

/** The sentences about what was kept beside. */
export function besideWords(beside: readonly Beside[], language: Language): string[] {
  return beside.map(({ report, name, kept }) =>
    say(report === null ? SHEET_TEXTS.rowsBeside : SHEET_TEXTS.reportBeside, language, { name, kept }),
  );
}

/**
 * Looks for what a broken run left behind and mends it, and lets go of what a copied file brought along. Call it before
 * anything is written, under the lock. It never holds up what is to come: what Google refuses is kept beside.
 */
export function mendLeftovers(): Mended {
  const copied = letGoOfCopied();
  const found = marked((marker) => isLeftover(marker) || marker.role === "merge");
  const rows = found.some(({ marker }) => marker.role === "merge") ? settleMerges() : [];
  const broken = found.some(({ marker }) => isLeftover(marker));
  const reports = broken
    ? mend(
        marked((marker) => isLeftover(marker) || marker.role === "report"),
        "finish",
      )
    : [];
  attempt(() => removeUnmarked(openFile()));
  return { copied, beside: [...rows.map((one) => ({ report: null, ...one })), ...reports] };
}

/** The sentences about a file that was put in order. */
export const wordsOf = ({ copied, beside }: Mended, language: Language): string[] => [
  ...(copied ? [say(SHEET_TEXTS.copiedFile, language)] : []),
  ...besideWords(beside, language),
];

/** The same; what there is to say comes as sentences. */
export const mendedWords = (language: Language): string[] => wordsOf(mendLeftovers(), language);

/** The same for an import that was taken back: also whether the orders stand as they did before it. */
export function mendedImport(language: Language): { beside: string[]; asItWas: boolean } {
  const mended = mendLeftovers();
  return {
    beside: wordsOf(mended, language),
    asItWas: mended.beside.every(({ report }) => report !== null),
  };
}
