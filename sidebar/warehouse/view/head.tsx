import { useSpot, useWarehouse } from "./context.ts";

/** The step's number and title, which the keyboard begins at, and the way back. */
export function Head(props: { step: number; title: string; back: string; onBack: () => void }) {
  const { say } = useWarehouse();
  const heading = useSpot<HTMLHeadingElement>("step");
  return (
    <div class="step-head">
      <button type="button" class="quiet" onClick={props.onBack}>
        {props.back}
      </button>
      <h2 tabIndex={-1} ref={heading}>
        <span class="spoken">{say("title")}</span>
        <span class="step">{props.step}</span>
        {props.title}
      </h2>
    </div>
  );
}

/** What there is to say beside the main button, in reserved space. */
export function Status({ text }: { text: string }) {
  return (
    <p class="status" role="status">
      {text}
    </p>
  );
}

/** A step's one main button. */
export function Main(props: { text: string; ready: boolean; onPress: () => void }) {
  const { ready, onPress } = props;
  return (
    <button type="button" class="main" aria-disabled={!ready} onClick={() => ready && onPress()}>
      {props.text}
    </button>
  );
}
