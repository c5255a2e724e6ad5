import type { CopiedSheet } from "../../src/entry/contract.ts";
import { copyForManagement, show } from "../acts/open.ts";
import { useFocus, useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** 経営向けコピー of the last run, with the warning that belongs to it and the sheets that were made. */
export function Management() {
  const { page, state, say } = useView();
  const said = useFocus<HTMLDivElement>("management");
  const { management: made } = state;
  if (state.result === null) return null;
  return (
    <div class="card settings management">
      <Fold title={say("management")}>
        <p class="hint">{say("managementNote")}</p>
        <p>{say("managementWarning")}</p>
        <button
          type="button"
          class="second"
          disabled={state.phase !== "form"}
          onClick={() => copyForManagement(page)}
        >
          {say("managementMake")}
        </button>
        <div ref={said} tabIndex={-1} aria-live="polite">
          {made === "working" && <p class="hint">{say("managementWorking")}</p>}
          {made !== null && made !== "working" && (
            <>
              <ul class="copies">
                {made.sheets.map((sheet) => (
                  <Copied key={sheet.sheetId} {...sheet} />
                ))}
              </ul>
              <label>
                <span class="hint">{say("managementText")}</span>
                <textarea
                  readOnly
                  rows={4}
                  value={made.text}
                  onClick={(event) => event.currentTarget.select()}
                />
              </label>
              {made.notices.map((notice) => (
                <p key={notice}>{notice}</p>
              ))}
            </>
          )}
        </div>
      </Fold>
    </div>
  );
}

function Copied({ sheetId, name, pdf }: CopiedSheet) {
  const { page, say } = useView();
  const pdfWord = say("managementPdf");
  const openWord = say("managementOpen");
  return (
    <li>
      <span>{name}</span>
      <button
        type="button"
        class="second"
        aria-label={`${openWord} ${name}`}
        onClick={() => show(page, sheetId)}
      >
        {openWord}
      </button>
      <a href={pdf} target="_blank" rel="noopener" aria-label={`${pdfWord} ${name}`}>
        {pdfWord}
      </a>
    </li>
  );
}
