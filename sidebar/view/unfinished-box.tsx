import { discard } from "../acts/run.ts";
import { useFocus, useView } from "./context.ts";

/** A run that was left in the middle, or asks something: the main button goes on with it, this one gives it up. */
export function UnfinishedBox() {
  const { page, state, say } = useView();
  const heading = useFocus<HTMLHeadingElement>("question");
  if (!state.unfinished || state.phase !== "form") return null;
  const { done, total, question } = state.unfinished;
  return (
    <section class="card">
      <h2 tabIndex={-1} ref={heading}>
        {say(question ? "classesChange" : "unfinished")}
      </h2>
      {question ? (
        <>
          {question.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="muted">{say("classesChangeNote")}</p>
        </>
      ) : (
        <p class="muted">{say("unfinishedAt", { done, total })}</p>
      )}
      <button type="button" class="second" onClick={() => discard(page)}>
        {say(question ? "keepReports" : "discard")}
      </button>
    </section>
  );
}
