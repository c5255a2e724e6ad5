import type { RefObject } from "preact";
import { useId } from "preact/hooks";

/** A question with a few answers in sight; the first one takes the keyboard. */
export function Choice<T extends string>(props: {
  question: string;
  answers: readonly { readonly value: T; readonly label: string }[];
  /** Null = not answered yet. */
  value: T | null;
  onChange: (value: T) => void;
  firstRef?: RefObject<HTMLInputElement | null>;
}) {
  const name = useId();
  return (
    <fieldset class="question">
      <legend>{props.question}</legend>
      {props.answers.map(({ value, label }, i) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            {...(i === 0 && props.firstRef ? { ref: props.firstRef } : {})}
            {...(i === 0 && props.value === null ? { "data-ask": true } : {})}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
