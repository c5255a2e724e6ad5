import type { ComponentChildren, RefObject } from "preact";

/** A part that opens and closes under its title. */
export function Fold(props: {
  title: string;
  children: ComponentChildren;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  summaryRef?: RefObject<HTMLElement | null>;
}) {
  return (
    <details
      class="fold"
      {...(props.open === undefined ? {} : { open: props.open })}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary {...(props.summaryRef ? { ref: props.summaryRef } : {})}>{props.title}</summary>
      <div class="folded">{props.children}</div>
    </details>
  );
}
