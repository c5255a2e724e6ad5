import type { ComponentChildren, RefObject } from "preact";

/** A part that opens and closes under its title. */
export function Fold(props: {
  title: string;
  children: ComponentChildren;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  /** What is inside, so that the keyboard can be sent there. */
  insideRef?: RefObject<HTMLDivElement | null>;
}) {
  return (
    <details
      class="fold"
      {...(props.open === undefined ? {} : { open: props.open })}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>{props.title}</summary>
      <div class="folded" {...(props.insideRef ? { ref: props.insideRef, tabIndex: -1 } : {})}>
        {props.children}
      </div>
    </details>
  );
}
