import { switchLanguage } from "../acts/open.ts";
import { useView } from "./context.ts";

/** The title and the switch to the other language. */
export function Header() {
  const { page, state, say } = useView();
  const other = state.language === "ja" ? "en" : "ja";
  return (
    <header>
      <h1>{say("title")}</h1>
      <button
        type="button"
        class="quiet"
        lang={other}
        disabled={state.phase === "opening"}
        onClick={() => switchLanguage(page, other)}
      >
        {say("otherLanguage")}
      </button>
    </header>
  );
}
