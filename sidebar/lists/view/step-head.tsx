import { useLists, useSpot } from "./context.ts";

/** The step's number and title, which the keyboard begins at, and the way back. */
export function StepHead(props: { step: number; title: string; back: string; onBack: () => void }) {
  const { state, say } = useLists();
  const step = state.given?.due === undefined ? props.step : props.step - 1;
  const heading = useSpot<HTMLHeadingElement>("step");
  return (
    <div class="step-head">
      <button type="button" class="quiet" onClick={props.onBack}>
        {props.back}
      </button>
      <h2 tabIndex={-1} ref={heading}>
        <span class="spoken">{say("title")}</span>
        <span class="step">{step}</span>
        {props.title}
      </h2>
    </div>
  );
}
