import { MainButton } from "../../view/panel-parts.tsx";
import { useSpot } from "./context.ts";

/** A step's one main button. */
export function On(props: { text: string; ready: boolean; onPress: () => void }) {
  return <MainButton {...props} buttonRef={useSpot<HTMLButtonElement>("on")} />;
}
