import type { Picked } from "../slice-state.ts";
import { useView } from "./context.ts";
import { PickedLine } from "./picked.tsx";

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
  const removes = say("sliceRemoveOne", { slice: picked.label });
  return <PickedLine {...{ text, removes }} remove={say("sliceRemove")} onRemove={remove} />;
}
