import type { ImportedFile } from "../../src/entry/contract.ts";
import { show } from "../acts/open.ts";
import { count } from "../format.ts";
import { useFocus, useView } from "./context.ts";
import { Joins } from "./joins.tsx";

/** What the last import did, file by file. */
export function Imported() {
  const { page, state, say } = useView();
  const heading = useFocus<HTMLHeadingElement>("imported");
  const { result } = state.imports;
  if (!result) return null;
  return (
    <section class="card" aria-labelledby="imported">
      <h2 id="imported" tabIndex={-1} ref={heading}>
        {say("imported")}
      </h2>
      <p class="state">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        {say("importedInto", { sheet: result.name })}
      </p>
      <dl class="imported">
        {result.files.map((file, i) => (
          <FileResult key={i} file={file} />
        ))}
      </dl>
      {state.imports.leftOut.length > 0 && (
        <p>
          <span class="sign fault" aria-hidden="true">
            !{" "}
          </span>
          {say("importedWithout", { files: state.imports.leftOut.join(say("listComma")) })}
        </p>
      )}
      {result.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <ul class="links">
        <li>
          <button type="button" onClick={() => show(page, result.sheetId)}>
            <span>{result.name}</span>
            <span aria-hidden="true">→</span>
          </button>
        </li>
      </ul>
      <Joins />
    </section>
  );
}

function FileResult({ file }: { file: ImportedFile }) {
  const { state, say } = useView();
  const shown = (n: number) => count(n, state.language);
  const { name, added, updated, unchanged } = file;
  const same = added + updated === 0 && unchanged > 0;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {say("importedFile", { added: shown(added), updated: shown(updated), unchanged: shown(unchanged) })}
      </dd>
      {same && <dd class="hint">{say("importedSame")}</dd>}
    </div>
  );
}
