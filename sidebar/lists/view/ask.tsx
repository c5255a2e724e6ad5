import { useLists, useSpot } from "./context.ts";

/** A question before something is done that others see or that cannot be taken back. */
export function Ask(props: { question: string; yes: string; onYes: () => void }) {
  const { desk, say } = useLists();
  const question = useSpot<HTMLParagraphElement>("ask");
  const cancel = () => desk.dispatch({ type: "asking", asking: null });
  return (
    <div
      class="question"
      role="group"
      aria-label={props.yes}
      onKeyDown={(event) => event.key === "Escape" && cancel()}
    >
      <p class="what" tabIndex={-1} ref={question}>
        {props.question}
      </p>
      <div class="row">
        <button type="button" class="second" onClick={cancel}>
          {say("cancel")}
        </button>
        <button type="button" class="second yes" onClick={props.onYes}>
          {props.yes}
        </button>
      </div>
    </div>
  );
}
