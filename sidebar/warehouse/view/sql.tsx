import { bytes } from "../../format.ts";
import { copy } from "../warehouse-acts.ts";
import { useSpot, useWarehouse } from "./context.ts";

/** A text for BigQuery, and how it is copied. */
export function Sql({ sql }: { sql: string }) {
  const { desk, state, say, language } = useWarehouse();
  const box = useSpot<HTMLTextAreaElement>("sql");
  const size = bytes(new TextEncoder().encode(sql).length, language);
  return (
    <>
      <label class="sql">
        {say("sql", { size })}
        <textarea
          ref={box}
          rows={6}
          readOnly
          spellcheck={false}
          value={sql}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" class="second wide" onClick={() => copy(desk, box.current)}>
        {say("copy")}
      </button>
      <p class="hint copied" role="status">
        {state.copied === "yes" && say("copied")}
        {state.copied === "refused" && say("notCopied")}
      </p>
    </>
  );
}
