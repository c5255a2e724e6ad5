import type { ExportTarget, TargetColumn } from "../catalog/targets/export-target.ts";
import { maskedEmail } from "../core/people/contact.ts";
import { layoutOf } from "./cells.ts";
import type { FileChoices, FilePeople } from "./choices.ts";
import type { Digest } from "./hash.ts";
import { writtenRows } from "./written-rows.ts";

/** Rows of people that a preview shows. */
export const PREVIEW_ROWS = 5;

/** The beginning of a file, as it will be. */
export interface Preview {
  /** The names of the columns, also where the file has no header. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The first people of a file, hashed as they will be.
 *
 * @param masked true hides what tells who somebody is; hashes are shown
 */
export async function previewOf(
  target: ExportTarget,
  people: FilePeople,
  { masked, digest, ...choices }: FileChoices & { readonly masked: boolean; readonly digest: Digest },
): Promise<Preview> {
  const layout = layoutOf(target, people, choices);
  const rows = people.rows.slice(0, PREVIEW_ROWS);
  const written = await writtenRows(layout, { rows }, digest);
  const shown = (text: string, i: number): string =>
    masked && !layout.hashed[i] ? maskedText(text, layout.columns[i]) : text;
  return { header: layout.header, rows: written.rows.map((cells) => cells.map(shown)) };
}

/** What tells nobody apart. */
const OPEN: readonly unknown[] = ["customer", "sex", "prefecture"];

/** A cell of which only the beginning is seen. */
function maskedText(text: string, column: TargetColumn | undefined): string {
  const of = column?.of;
  const isPersons = typeof of === "string" || (typeof of === "object" && "joined" in of);
  if (text === "" || !isPersons || OPEN.includes(of)) return text;
  return of === "email" ? maskedEmail(text) : `${[...text][0] ?? ""}***`;
}
