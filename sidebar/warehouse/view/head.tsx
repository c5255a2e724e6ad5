import { PanelHead } from "../../view/panel-parts.tsx";
import { useSpot, useWarehouse } from "./context.ts";

/** The step's number and title, which the keyboard begins at, and the way back. */
export function Head(props: { step: number; title: string; back: string; onBack: () => void }) {
  const { say } = useWarehouse();
  return <PanelHead {...props} panel={say("title")} headingRef={useSpot<HTMLHeadingElement>("step")} />;
}
