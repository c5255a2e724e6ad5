/** What the panels that stand in place of the page are made of. */
import type { ComponentChildren, RefObject } from "preact";

/** A step's number and title, which the keyboard begins at, and the way back. */
export function PanelHead(props: {
  /** What the panel is called, for whoever hears it. */
  panel: string;
  step: number;
  title: string;
  back: string;
  onBack: () => void;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  return (
    <div class="step-head">
      <button type="button" class="quiet" onClick={props.onBack}>
        {props.back}
      </button>
      <h2 tabIndex={-1} ref={props.headingRef}>
        <span class="spoken">{props.panel}</span>
        <span class="step">{props.step}</span>
        {props.title}
      </h2>
    </div>
  );
}

/** What went wrong and what to do next; what else there is to press comes below. */
export function PanelTrouble(props: {
  message: string;
  hint: string;
  boxRef: RefObject<HTMLDivElement | null>;
  children?: ComponentChildren;
}) {
  return (
    <div class="trouble" role="alert" tabIndex={-1} ref={props.boxRef}>
      <p class="what">
        <span aria-hidden="true">!</span> {props.message}
      </p>
      {props.hint !== "" && <p>{props.hint}</p>}
      {props.children}
    </div>
  );
}

/** A step's one main button. */
export function MainButton(props: {
  text: string;
  ready: boolean;
  onPress: () => void;
  buttonRef?: RefObject<HTMLButtonElement | null>;
}) {
  const { ready, onPress, buttonRef } = props;
  return (
    <button
      type="button"
      class="main"
      {...(buttonRef ? { ref: buttonRef } : {})}
      aria-disabled={!ready}
      onClick={() => ready && onPress()}
    >
      {props.text}
    </button>
  );
}

/** What there is to say beside it, in reserved space. */
export function Status({ text }: { text: string }) {
  return (
    <p class="status" role="status">
      {text}
    </p>
  );
}
