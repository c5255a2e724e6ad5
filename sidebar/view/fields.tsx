import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Shell {
  label: string;
  /** One line below the field; a fault takes its place, so nothing moves. */
  hint?: string | undefined;
  fault?: string | undefined;
}

interface Described {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** A label, a control and the line below it. */
export function Field(props: Shell & { children: (control: Described) => ComponentChildren }) {
  const id = useId();
  const { hint, fault } = props;
  const described = hint === undefined && fault === undefined ? {} : { "aria-describedby": `${id}-hint` };
  const wrong = fault === undefined ? {} : { "aria-invalid": true as const };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({ id, ...described, ...wrong })}
      <Hint id={`${id}-hint`} hint={hint} fault={fault} />
    </div>
  );
}

/** The line below a field: help, or what is wrong with the value. */
export function Hint(props: { id: string; hint?: string | undefined; fault?: string | undefined }) {
  if (props.hint === undefined && props.fault === undefined) return null;
  const wrong = props.fault !== undefined;
  return (
    <p id={props.id} class={wrong ? "hint fault" : "hint"} aria-live="polite">
      {wrong && <span aria-hidden="true">! </span>}
      {props.fault ?? props.hint}
    </p>
  );
}

const typedField =
  (typing: { maxLength: number } | { inputMode: "decimal" } | { spellcheck: false }) =>
  (props: Shell & { value: string; onChange: (value: string) => void }) => (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {(control) => (
        <input
          {...control}
          {...typing}
          type="text"
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );

/** A name in words. */
export const NameField = typedField({ maxLength: 60 });

/** A number or other short text, kept as typed. */
export const TextField = typedField({ inputMode: "decimal" });

/** An id, an address or the name of something elsewhere: no words of a language. */
export const IdField = typedField({ spellcheck: false });

export interface Option<T extends string> {
  value: T;
  label: string;
}

/** One of a few. */
export function SelectField<T extends string>(
  props: Shell & {
    value: T;
    options: readonly Option<T>[];
    onChange: (value: T) => void;
  },
) {
  const chosen = (value: string) => props.options.find((option) => option.value === value)?.value;
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault}>
      {(control) => (
        <select
          {...control}
          value={props.value}
          onChange={(event) => {
            const value = chosen(event.currentTarget.value);
            if (value !== undefined) props.onChange(value);
          }}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckField(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
