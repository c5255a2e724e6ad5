import { importObstacle } from "./import-readiness.ts";
import { reduceImport } from "./import-reduce.ts";
import type { FoldName, Spot, State } from "./state.ts";

/** What has to be open before the keyboard can go to a place. */
const FOLDS_OF: Readonly<Partial<Record<Spot, readonly FoldName[]>>> = {
  columns: ["orders", "columns"],
  sheet: ["orders"],
  dateOrder: ["orders"],
  anchor: ["orders"],
  choose: ["orders"],
  settings: ["settings"],
  reports: ["reports"],
};
function withOpenFold(state: State, spot: Spot): State {
  const wanting = spot === "importFile" ? importObstacle(state)?.file : null;
  if (wanting)
    return {
      ...state,
      imports: reduceImport(state.imports, { type: "importFold", id: wanting.id, open: true }),
    };
  const open = Object.fromEntries((FOLDS_OF[spot] ?? []).map((name) => [name, true]));
  return { ...state, folds: { ...state.folds, ...open } };
}

/** Sends the keyboard to a place, once what it stands in is open. */
export function focusOn(state: State, spot: Spot): State {
  return { ...withOpenFold(state, spot), focus: { spot, turn: state.focus.turn + 1 } };
}
