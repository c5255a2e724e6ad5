/** A part's title, numbered on the first run. */
export function Heading(props: { text: string; step: number | null; id?: string }) {
  return (
    <h2 {...(props.id ? { id: props.id } : {})}>
      {props.step !== null && <span class="step">{props.step}</span>}
      {props.text}
    </h2>
  );
}
