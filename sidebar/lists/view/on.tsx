import { useSpot } from "./context.ts";

/** A step's one main button. */
export function On(props: { text: string; ready: boolean; onPress: () => void }) {
  const button = useSpot<HTMLButtonElement>("on");
  const { ready, onPress } = props;
  return (
    <button type="button" class="main" ref={button} aria-disabled={!ready} onClick={() => ready && onPress()}>
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
