import { date, dateTime, took } from "../format.ts";
import { Cards } from "./cards.tsx";
import { useFocus, useView } from "./context.ts";
import { Excluded } from "./excluded.tsx";
import { Since } from "./since.tsx";

/** The summary of the last run and the ways to its sheets. */
export function Result() {
  const { state, say } = useView();
  const heading = useFocus<HTMLHeadingElement>("result");
  const { result } = state;
  if (!result) return null;
  return (
    <section class="result" aria-labelledby="result">
      <h2 id="result" tabIndex={-1} ref={heading}>
        {say("result")}
      </h2>
      <p class="muted parts">
        <span>{say("resultAnchor", { date: date(result.anchorDate) })}</span>
        <span>{say("resultMade", { time: dateTime(result.madeAt) })}</span>
        {typeof result.seconds === "number" && (
          <span>{say("resultTook", { time: took(result.seconds, say) })}</span>
        )}
      </p>
      {result.slice !== undefined && <p>{say("resultSlice", { slice: result.slice })}</p>}
      {result.alarm && <p class="alarm">{result.alarm}</p>}
      <Cards result={result} />
      <Since />
      <Notices notices={result.notices} />
      <Excluded excluded={result.excluded} currency={result.currency} />
    </section>
  );
}

function Notices({ notices }: { notices: readonly string[] }) {
  const { say } = useView();
  if (notices.length === 0) return null;
  return (
    <>
      <h3>{say("notices")}</h3>
      <ul class="notices">
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </>
  );
}
