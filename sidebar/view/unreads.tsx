import type { Unread } from "../../src/intake/date-survey.ts";
import { count } from "../format.ts";
import { isUnreadable, unreadCell, unreadOf } from "../import-readiness.ts";
import type { OrderFile } from "../import-state.ts";
import type { Say } from "../say.ts";
import { useView } from "./context.ts";

const SAYS = { date: "unreadDates", amount: "unreadAmounts" } as const;

/** Rows of a file that cannot be read: how many, where, and the first of them as it stands. */
export function Unreads({ file }: { file: OrderFile }) {
  const { state, say } = useView();
  const lines = (["date", "amount"] as const).flatMap((what) => {
    const unread = unreadOf(file, what);
    if (unread === null) return [];
    const n = count(unread.count, state.language);
    return [say(SAYS[what], { n, rows: rowsIn(unread, unreadCell(file, what), state.language, say) })];
  });
  if (lines.length === 0) return null;
  return (
    <div class="unread" aria-live="polite">
      {lines.map((line) => (
        <p key={line}>
          <span class="sign fault" aria-hidden="true">
            !{" "}
          </span>
          {line}
        </p>
      ))}
      <p class="hint">{say(isUnreadable(file) ? "unreadStop" : "unreadNote")}</p>
    </div>
  );
}

function rowsIn(unread: Unread, cell: string, language: "ja" | "en", say: Say): string {
  const named = unread.rows.map((row, i) => {
    const at = count(row, language);
    return i === 0 && cell !== "" ? say("unreadCell", { row: at, cell }) : say("unreadRow", { row: at });
  });
  const rows = named.join(language === "ja" ? "・" : ", ");
  return unread.count > unread.rows.length ? say("unreadMore", { rows }) : rows;
}
