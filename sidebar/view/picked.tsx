/** Something that was picked, to be taken off again. */
export function PickedLine(props: {
  text: string;
  remove: string;
  /** What is taken off, for whoever hears it. */
  removes: string;
  onRemove: () => void;
}) {
  return (
    <p class="picked">
      <span>{props.text}</span>
      <button type="button" class="quiet" aria-label={props.removes} onClick={props.onRemove}>
        {props.remove}
      </button>
    </p>
  );
}
