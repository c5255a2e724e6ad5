import { count } from "../format.ts";
import type { OrderFile } from "../import-state.ts";
import type { Say } from "../say.ts";
import { useView } from "./context.ts";

/** What was found in the layout of a file's rows: rows that are no orders, cells taken from above, a total word that stays. */
export function LaidOut({ file }: { file: OrderFile }) {
  const { state, say } = useView();
  const lines = linesOf(file, (n) => count(n, state.language), say);
  return lines.length === 0 ? null : (
    <div>
      {lines.map((line) => (
        <p key={line} class="hint">
          {line}
        </p>
      ))}
    </div>
  );
}

function linesOf({ survey }: OrderFile, shown: (n: number) => string, say: Say): string[] {
  const { kinds, filled, namedTotal } = survey.layout;
  const [left] = kinds.keys();
  const [taken] = filled.rows;
  return [
    ...(left === undefined ? [] : [say("layoutLeft", { n: shown(kinds.size), row: shown(left) })]),
    ...(taken === undefined ? [] : [say("layoutFilled", { n: shown(filled.count), row: shown(taken) })]),
    ...(namedTotal === null
      ? []
      : [say("layoutNamed", { row: shown(namedTotal.row), text: namedTotal.text })]),
  ];
}
