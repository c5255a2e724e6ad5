import { useState } from "preact/hooks";
import { NameField, SelectField } from "../../view/fields.tsx";
import { askToSave, removeSegment, saveSegment } from "../list-acts.ts";
import { takenName } from "../list-names.ts";
import { segmentOf } from "../list-state.ts";
import { Ask } from "./ask.tsx";
import { useLists, useSpot } from "./context.ts";

/** Saved segments: taken into the fields, saved from them, removed. */
export function Saved() {
  const { state, say } = useLists();
  const { saved, loaded, asking } = state;
  return (
    <details class="fold lists-part">
      <summary>{say("saving")}</summary>
      <div class="folded">
        {saved.length > 0 && <Load />}
        <Name />
        <Said />
        {loaded !== null && <Remove name={loaded} asking={asking === "remove"} />}
      </div>
    </details>
  );
}

function Load() {
  const { desk, state, say } = useLists();
  const [name, setName] = useState("");
  const names = state.saved.flatMap((one) => one.name ?? []);
  return (
    <div class="add">
      <SelectField
        label={say("load")}
        value={name}
        options={[{ value: "", label: say("loadNone") }, ...names.map((value) => ({ value, label: value }))]}
        onChange={setName}
      />
      <button
        type="button"
        class="second"
        aria-disabled={name === ""}
        onClick={() => name !== "" && desk.dispatch({ type: "loaded", name })}
      >
        {say("loadOne")}
      </button>
    </div>
  );
}

function Name() {
  const { desk, state, say } = useLists();
  const button = useSpot<HTMLButtonElement>("save");
  const taken = takenName(state);
  const ready = state.name.trim() !== "" && segmentOf(state) !== null && state.waiting === null;
  return (
    <>
      <NameField
        label={say("name")}
        hint={say("nameHint")}
        value={state.name}
        onChange={(name) => desk.dispatch({ type: "named", name })}
      />
      {state.asking === "overwrite" && taken !== null ? (
        <Ask
          question={say("overwriteAsk", { name: taken })}
          yes={say("overwriteYes")}
          onYes={() => saveSegment(desk)}
        />
      ) : (
        <button
          type="button"
          class="second"
          ref={button}
          aria-disabled={!ready}
          onClick={() => ready && askToSave(desk)}
        >
          {say("save")}
        </button>
      )}
    </>
  );
}

/** What became of it, in reserved space. */
function Said() {
  const { state, say } = useLists();
  const line = useSpot<HTMLParagraphElement>("saved");
  const isSaid = state.focus.spot === "saved";
  const text = state.loaded === null ? say("removed") : say("saved", { name: state.loaded });
  return (
    <p class="hint said" role="status" tabIndex={-1} ref={line}>
      {isSaid && text}
    </p>
  );
}

function Remove({ name, asking }: { name: string; asking: boolean }) {
  const { desk, say } = useLists();
  const button = useSpot<HTMLButtonElement>("remove");
  if (asking) {
    return (
      <Ask question={say("removeAsk", { name })} yes={say("removeYes")} onYes={() => removeSegment(desk)} />
    );
  }
  return (
    <button
      type="button"
      class="second"
      ref={button}
      onClick={() => desk.dispatch({ type: "asking", asking: "remove" })}
    >
      {say("removeSaved", { name })}
    </button>
  );
}
