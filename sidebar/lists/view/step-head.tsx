import { PanelHead } from "../../view/panel-parts.tsx";
import { useLists, useSpot } from "./context.ts";

/** The step's number and title, which the keyboard begins at, and the way back. */
export function StepHead(props: { step: number; title: string; back: string; onBack: () => void }) {
  const { state, say } = useLists();
  const step = state.given?.due === undefined ? props.step : props.step - 1;
  return (
    <PanelHead {...props} panel={say("title")} step={step} headingRef={useSpot<HTMLHeadingElement>("step")} />
  );
}
