import { cancelImport, importFiles, mergeUnfinished } from "../acts/import.ts";
import { cancel, create, resume } from "../acts/run.ts";
import { openWarehouse } from "../acts/warehouse.ts";
import type { Page } from "../acts/page.ts";
import { bringsNothing, mainAct, mainText, progressOf, readShare, statusText } from "../footer-words.ts";
import type { MainAct } from "../footer-words.ts";
import { useFocus, useView } from "./context.ts";

/** Always in sight: how things stand, how far the work has come, and the one main button. */
export function Footer() {
  const { state, say } = useView();
  const status = useFocus<HTMLParagraphElement>("progress");
  const busy = state.phase === "running" || state.phase === "importing";
  return (
    <footer>
      <Bar />
      <p class="status" role="status" tabIndex={-1} ref={status}>
        <Count />
        {statusText(state, say)}
      </p>
      {busy ? <CancelButton /> : <MainButton />}
    </footer>
  );
}

function Count() {
  const { state, say } = useView();
  const progress = progressOf(state);
  return (
    progress && (
      <span class="count">{say("progressCount", { done: progress.done, total: progress.total })}</span>
    )
  );
}

function Bar() {
  const { state, say } = useView();
  const { done, total } = progressOf(state) ?? { done: readShare(state) ?? 0, total: 1 };
  const idle = progressOf(state) === null && readShare(state) === null;
  return <progress aria-hidden={idle} aria-label={say("progress")} max={total || 1} value={done} />;
}

function CancelButton() {
  const { page, state, say } = useView();
  const importing = state.phase === "importing";
  const cancelling = importing ? state.imports.cancelling : state.cancelling;
  return (
    <button
      type="button"
      class="second wide"
      aria-disabled={cancelling}
      onClick={() => {
        if (!cancelling) (importing ? cancelImport : cancel)(page);
      }}
    >
      {say("cancel")}
    </button>
  );
}

const ACTS: Readonly<Record<MainAct, (page: Page) => Promise<void>>> = {
  import: importFiles,
  merge: mergeUnfinished,
  resume,
  create,
  warehouse: openWarehouse,
};

function MainButton() {
  const { page, state, say } = useView();
  const button = useFocus<HTMLButtonElement>("create");
  return (
    <button
      ref={button}
      type="button"
      class="main"
      disabled={state.phase === "opening"}
      aria-disabled={bringsNothing(state)}
      onClick={() => ACTS[mainAct(state)](page)}
    >
      {mainText(state, say)}
    </button>
  );
}
