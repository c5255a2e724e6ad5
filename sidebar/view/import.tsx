import { discardImport } from "../acts/import.ts";
import { count } from "../format.ts";
import { badFiles, importObstacle } from "../import-readiness.ts";
import { ChosenFileCard } from "./chosen-file.tsx";
import { SeveralCurrencies } from "./currency.tsx";
import { useFocus, useView } from "./context.ts";
import { DropZone } from "./drop-zone.tsx";
import { ReportLanguage } from "./report-language.tsx";

/** Where order files come in, as long as none is chosen. */
export function ImportStart() {
  const { state, say } = useView();
  return (
    <div class="import">
      <h3 id="import">{say("import")}</h3>
      {state.result === null && <p class="muted">{say("importLead")}</p>}
      <UnfinishedImport />
      <DropZone more={false} />
      {state.imports.ended === "cancelled" && <p class="muted">{say("statusImportCancelled")}</p>}
    </div>
  );
}

/** The chosen files with what was understood of each, before anything is written. */
export function ImportPreview() {
  const { page, state, say } = useView();
  const heading = useFocus<HTMLHeadingElement>("import");
  const { files } = state.imports;
  const sending = state.phase !== "form";
  const first = importObstacle(state)?.file?.id;
  return (
    <section class="card import" aria-labelledby="import">
      <h2 id="import" tabIndex={-1} ref={heading}>
        {say("import")}
      </h2>
      {!sending && <UnfinishedImport />}
      {!sending && <ReportLanguage />}
      {!sending && <SeveralCurrencies />}
      <ul class="files" aria-label={say("importFiles")}>
        {files.map((file) => (
          <ChosenFileCard key={file.id} chosen={file} first={file.id === first} sending={sending} />
        ))}
      </ul>
      {!sending && (
        <>
          <BadFiles />
          <DropZone more />
          <p class="hint">{say("importLocal")}</p>
          <button type="button" class="second" onClick={() => page.store.dispatch({ type: "importLeft" })}>
            {say("importLeave")}
          </button>
        </>
      )}
    </section>
  );
}

/** Asks, before anything is imported, whether the files that can be read go on without the others. */
function BadFiles() {
  const { page, state, say } = useView();
  const bad = badFiles(state.imports);
  if (bad.length === 0) return null;
  const names = bad.map(({ name }) => name).join(say("listComma"));
  return (
    <div class="question" role="group" aria-label={say("importWithout")}>
      <p>{say("importBad", { files: names })}</p>
      <button
        type="button"
        class="second small"
        onClick={() => page.store.dispatch({ type: "importBadLeftOut" })}
      >
        {say("importWithout")}
      </button>
    </div>
  );
}

/** An import that was left in the middle: how far it came, how to go on, and the way to give it up. */
function UnfinishedImport() {
  const { page, state, say } = useView();
  const { unfinished, files } = state.imports;
  if (!unfinished) return null;
  const names = unfinished.files.join(state.language === "ja" ? "、" : ", ");
  const values = {
    files: names,
    done: count(unfinished.rowsReceived, state.language),
    total: count(unfinished.rowsTotal, state.language),
  };
  return (
    <div class="question" role="group" aria-label={say("importUnfinished")}>
      <strong>{say("importUnfinished")}</strong>
      <p>{say("importUnfinishedAt", values)}</p>
      {unfinished.state === "merging" && <p>{say("importUnfinishedWaits")}</p>}
      {unfinished.state === "receiving" && files.length === 0 && <p>{say("importUnfinishedHow")}</p>}
      <button type="button" class="second small" onClick={() => discardImport(page)}>
        {say("importDiscard")}
      </button>
    </div>
  );
}
