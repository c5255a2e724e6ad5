import { useLayoutEffect, useState } from "preact/hooks";
import { openLists } from "../acts/lists.ts";
import { useView } from "./context.ts";
import { accountOf } from "./trouble-box.tsx";

/** The way to リストを渡す from nothing. */
export function ListsCard() {
  const { page, state, say } = useView();
  if (state.result === null) return null;
  return (
    <section class="card" aria-labelledby="lists-card">
      <h2 id="lists-card">{say("lists")}</h2>
      <p class="hint">{say("listsNote")}</p>
      <button
        type="button"
        class="second wide"
        disabled={state.phase !== "form"}
        onClick={() => openLists(page, null)}
      >
        {say(state.lists === null ? "listsAsk" : "opening")}
      </button>
    </section>
  );
}

/** リストを渡す itself; when it is left, the keyboard is where it was before. */
export function ListsPanel() {
  const { page, state, say } = useView();
  // Looked up while it is drawn: once it stands, the keyboard is in it.
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useLayoutEffect(() => () => void setTimeout(() => before?.focus()), []);
  const brought = page.parts.brought();
  if (brought === null || state.lists === null || state.lists === "coming") return null;
  return (
    <brought.Lists
      call={page.call}
      language={state.language}
      given={state.lists.given}
      account={(trouble) => accountOf(trouble, say)}
      leave={() => page.store.dispatch({ type: "lists", lists: null })}
    />
  );
}
