import type { UnreadableFile } from "../../src/intake/unreadable.ts";
import { bytes, count, date } from "../format.ts";
import { currencyOfImport, fileState, orderFiles } from "../import-readiness.ts";
import type { FileState } from "../import-readiness.ts";
import type { ChosenFile, OrderFile } from "../import-state.ts";
import type { TextKey } from "../settings-form.ts";
import { useFocus, useView } from "./context.ts";
import { currencyName } from "./currency.tsx";
import { FilePreview } from "./file-preview.tsx";

const SIGNS = { reading: "…", refused: "!", open: "!", ready: "✓" } as const;
const STATES = {
  reading: "fileReading",
  refused: "fileRefused",
  open: "fileOpen",
  ready: "fileReady",
} as const satisfies Record<FileState, TextKey>;

/** One chosen file: how it stands, and unfolded what was understood of it. */
export function ChosenFileCard(props: { chosen: ChosenFile; first: boolean; sending: boolean }) {
  const { chosen, first, sending } = props;
  const { step, name } = chosen;
  const spot = useFocus<HTMLLIElement>(first ? "importFile" : null);
  return (
    <li class="file" tabIndex={-1} ref={spot} aria-label={name}>
      {step.kind === "read" && !sending ? (
        <Foldable chosen={chosen} file={step.file} />
      ) : (
        <Title chosen={chosen} />
      )}
      {step.kind === "read" && sending && <Facts file={step.file} />}
      {step.kind === "reading" && <Reading size={chosen.size} done={step.bytes} />}
      {step.kind === "refused" && <Refusal refusal={step.refusal} />}
      {!sending && <Remove chosen={chosen} />}
    </li>
  );
}

function Foldable({ chosen, file }: { chosen: ChosenFile; file: OrderFile }) {
  const { page } = useView();
  return (
    <details
      open={chosen.open}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open !== chosen.open) page.store.dispatch({ type: "importFold", id: chosen.id, open });
      }}
    >
      <summary>
        <Title chosen={chosen} />
        <Facts file={file} />
      </summary>
      <FilePreview id={chosen.id} file={file} />
    </details>
  );
}

function Title({ chosen }: { chosen: ChosenFile }) {
  const { say } = useView();
  const state = fileState(chosen);
  const wrong = state === "refused" || state === "open";
  return (
    <span class="state">
      <span class={wrong ? "sign fault" : "sign"} aria-hidden="true">
        {SIGNS[state]}
      </span>
      <span class="name">{chosen.name}</span>
      <span class="spoken" aria-live="polite">
        {say(STATES[state])}
      </span>
    </span>
  );
}

function Facts({ file }: { file: OrderFile }) {
  const { state, say } = useView();
  const { rows, firstDay, lastDay } = file.survey;
  const at = orderFiles(state.imports).findIndex((one) => one.file === file);
  const codes = currencyOfImport(state).ofFiles[at] ?? [];
  const currencies = codes.map((code) => currencyName(code, say)).join(say("listComma"));
  const days = firstDay !== null && lastDay !== null && { first: date(firstDay), last: date(lastDay) };
  return (
    <span class="facts muted parts">
      <span>{say("fileFacts", { rows: count(rows, state.language), encoding: file.encoding })}</span>
      {days && <span>{say("filePeriod", days)}</span>}
      {currencies !== "" && <span>{say("fileCurrency", { currencies })}</span>}
    </span>
  );
}

function Reading({ size, done }: { size: number; done: number }) {
  const { state, say } = useView();
  const [of, total] = [bytes(done, state.language), bytes(size, state.language)];
  return <p class="muted facts">{say("fileReadingAt", { done: of, total })}</p>;
}

/** What is wrong with the file, and what to do. */
function Refusal({ refusal }: { refusal: UnreadableFile }) {
  const { page, state } = useView();
  const { message, hint } = page.parts.reader().refusalText(refusal, state.language);
  return (
    <div class="refusal">
      <p class="what">{message}</p>
      <p>{hint}</p>
    </div>
  );
}

function Remove({ chosen: { id, name } }: { chosen: ChosenFile }) {
  const { page, say } = useView();
  return (
    <button
      type="button"
      class="quiet remove"
      aria-label={say("importRemove", { file: name })}
      title={say("importRemove", { file: name })}
      onClick={() => page.store.dispatch({ type: "importRemoved", id })}
    >
      ×
    </button>
  );
}
