import type { OfferedSegment } from "../../src/entry/contract.ts";
import { openLists } from "../acts/lists.ts";
import { useView } from "./context.ts";

/** The way from the people of a number or a lever to a file. */
export function Give(props: {
  /** Whose people. */
  label: string;
  /** The same without how many they are. */
  called: string;
  of: OfferedSegment;
  /** How many the number says they are; null = it does not say. */
  people: number | null;
  busy?: boolean;
}) {
  const { page, state, say } = useView();
  const { label, called, people, busy = false } = props;
  const { segment, segmentNote: note } = props.of;
  return (
    <button
      type="button"
      class="second give"
      aria-label={say("listGiveOf", { label })}
      disabled={busy || state.phase !== "form"}
      onClick={() => openLists(page, { segment, called, people, note })}
    >
      {say("listGive")}
    </button>
  );
}
