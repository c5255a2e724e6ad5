import { asksLanguage } from "../first-run.ts";
import { Choice } from "./choice.tsx";
import { useFocus, useView } from "./context.ts";

/** Asks once, before the first reports, which language they are in. */
export function ReportLanguage() {
  const { page, state, say } = useView();
  const first = useFocus<HTMLInputElement>("reportLanguage");
  if (!asksLanguage(state)) return null;
  const answers = [
    { value: "ja", label: say("japanese") },
    { value: "en", label: say("english") },
  ] as const;
  return (
    <Choice
      question={say("reportLanguageQuestion")}
      answers={answers}
      value={state.languageSaid ? state.settings.reportLanguage : null}
      onChange={(reportLanguage) => page.store.dispatch({ type: "setting", change: { reportLanguage } })}
      firstRef={first}
    />
  );
}
