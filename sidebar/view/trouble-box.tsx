import type { Account } from "../account.ts";
import { chooseFiles } from "../acts/choose-files.ts";
import { open } from "../acts/open.ts";
import { languageOf } from "../acts/page.ts";
import type { Trouble } from "../client.ts";
import type { Say } from "../say.ts";
import { useFocus, useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** What happened, what to do next, details folded. */
export function TroubleBox() {
  const { page, state, say } = useView();
  const box = useFocus<HTMLElement>("trouble");
  if (!state.trouble) return null;
  const { message, hint, details } = accountOf(state.trouble, say);
  const { trouble } = state;
  const again =
    trouble.kind === "parts"
      ? () => chooseFiles(page, trouble.picked)
      : state.phase === "stuck" && (() => open(page, languageOf(page)));
  return (
    <section class="trouble" role="alert" tabIndex={-1} ref={box} aria-label={say("trouble")}>
      <p class="what">
        <span aria-hidden="true">!</span> {message}
      </p>
      {hint !== "" && <p>{hint}</p>}
      {details.length > 0 && (
        <Fold title={say("details")}>
          <ul>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
      <button
        type="button"
        class="second"
        onClick={again || (() => page.store.dispatch({ type: "troubleClosed" }))}
      >
        {say(again ? "tryAgain" : "close")}
      </button>
    </section>
  );
}

/** What happened and what to do next. */
export function accountOf(trouble: Trouble, say: Say): Account {
  if (trouble.kind === "answered") return trouble.failure;
  if (trouble.kind === "parts") {
    const { hint, details } = accountOf(trouble.because, say);
    return { message: say("partsMissing"), hint, details };
  }
  if (trouble.kind === "page")
    return { message: say(trouble.says), hint: say(`${trouble.says}Hint`), details: [] };
  const { cause, message } = trouble;
  return { message: say(cause), hint: say(`${cause}Hint`), details: [message] };
}
