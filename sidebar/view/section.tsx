import type { ComponentChildren } from "preact";
import type { SectionName } from "../state.ts";
import { useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** A section of the page, which stays as the user left it. */
export function Section(props: { name: SectionName; title: string; children: ComponentChildren }) {
  const { page, state } = useView();
  const { name, title, children } = props;
  return (
    <div class={`card settings section ${name}`}>
      <Fold
        title={title}
        open={state.folds[name]}
        onToggle={(open) => page.store.dispatch({ type: "fold", name, open })}
      >
        {children}
      </Fold>
    </div>
  );
}
