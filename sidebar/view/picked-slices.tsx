import type { Picked } from "../slice-state.ts";
import { useView } from "./context.ts";

/** What was picked: in sight whether the fold is open or not, each to be taken off again. */
export function PickedSlices() {
  const { page, state, say } = useView();
  const { only, compare } = state.slices;
  const { dispatch } = page.store;
  return (
    <>
      {only && (
        <PickedSlice
          text={say("slicePicked", { slice: only.label })}
          picked={only}
          remove={() => dispatch({ type: "sliceOnly", picked: null })}
        />
      )}
      {compare.length > 0 && <p class="hint">{say("slicesCompared")}</p>}
      {compare.map((picked, at) => (
        <PickedSlice
          key={at}
          text={picked.label}
          picked={picked}
          remove={() => dispatch({ type: "sliceDropped", at })}
        />
      ))}
    </>
  );
}

function PickedSlice({ text, picked, remove }: { text: string; picked: Picked; remove: () => void }) {
  const { say } = useView();
  return (
    <p class="picked">
      <span>{text}</span>
      <button
        type="button"
        class="quiet"
        aria-label={say("sliceRemoveOne", { slice: picked.label })}
        onClick={remove}
      >
        {say("sliceRemove")}
      </button>
    </p>
  );
}
