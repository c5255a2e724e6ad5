import type { FileMapping } from "../mapping.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type Layout, type LayoutPass, layoutPass } from "./layout.ts";
import type { Rows } from "./table.ts";

/**
 * How the rows of a whole file are laid out.
 *
 * @param rows `rows[i]` is row i + 1 of the file
 * @throws UnreadableFile "other-header" with the row under which nobody can tell what stands where
 */
export function fileLayout(rows: Rows, mapping: FileMapping): Layout {
  const { add, finish } = fileLayoutPass(rows, mapping);
  add(0, rows.length);
  return finish();
}

/** The same in slices, so that a page can draw in between; `add` takes rows counted from 0, `to` is not among them. */
export function fileLayoutPass(
  rows: Rows,
  mapping: FileMapping,
): { add(from: number, to: number): void; finish(): Layout } {
  const pass: LayoutPass = layoutPass(mapping, rows[mapping.headerRow - 1] ?? []);
  const whole = { rows, firstRow: 1, isEnd: true };
  return {
    add: (from, to) => pass.add(rows.slice(from, to), from + 1, whole),
    finish() {
      const layout = pass.finish();
      if (layout.otherHeader === null) return layout;
      throw new UnreadableFile("other-header", { row: layout.otherHeader });
    },
  };
}
