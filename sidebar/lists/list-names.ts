import type { ListState } from "./list-state.ts";

/** The name of the saved segment that has the name in its field, however it is written, and is another; null = none. */
export function takenName({ name, saved, loaded }: ListState): string | null {
  const folded = (text = "") => text.trim().normalize("NFKC").toLowerCase();
  return saved.find((one) => one.name !== loaded && folded(one.name) === folded(name))?.name ?? null;
}

/** What the people are called: the name in its field, else that of the number while its conditions stand; "" = nothing. */
export function calledOf({ name, given, asGiven }: ListState): string {
  return name.trim() || (asGiven ? (given?.called ?? "") : "");
}
