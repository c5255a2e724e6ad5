import type { OfferedSegment } from "../../src/entry/contract.ts";
import { openLists } from "../acts/lists.ts";
import type { Given } from "../lists/list-state.ts";
import { useView } from "./context.ts";

/** The way from the people of a number, a lever or a plan to a file. */
export function Give(props: {
  /** Whose people. */
  label: string;
  /** The same without how many they are. */
  called: string;
  of: OfferedSegment;
  /** How many the number says they are; null = it does not say. */
  people: number | null;
  /** The plan and the day they are due by, where it is a plan that names them. */
  due?: Given["due"];
  busy?: boolean;
}) {
  const { page, state, say } = useView();
  const { label, called, people, due, busy = false } = props;
  const { segment, segmentNote: note } = props.of;
  return (
    <button
      type="button"
      class="second give"
      aria-label={say("listGiveOf", { label })}
      disabled={busy || state.phase !== "form"}
      onClick={() => openLists(page, { segment, called, people, note, ...(due && { due }) })}
    >
      {say("listGive")}
    </button>
  );
}
