import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { chooseFiles } from "../acts/choose-files.ts";
import type { Page } from "../acts/page.ts";
import { useFocus, useView } from "./context.ts";

/** What the dialog of the browser shows first; every file can be dropped. */
const READABLE = ".csv,.tsv,.txt,.xlsx,.xlsm,.zip,text/csv,text/tab-separated-values,text/plain";

/** Where files are chosen by a button or dropped; more can be added to a list that has begun. */
export function DropZone(props: { more: boolean }) {
  const { page, say } = useView();
  const over = useDroppedFiles(page);
  const input = useRef<HTMLInputElement>(null);
  const button = useFocus<HTMLButtonElement>("choose");
  return (
    <div class={over ? "drop over" : "drop"}>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={READABLE}
        aria-label={say("importChoose")}
        onChange={(event) => {
          const field = event.currentTarget;
          void chooseFiles(page, [...(field.files ?? [])]);
          // The same file may be chosen again after it was mended.
          field.value = "";
        }}
      />
      <button
        ref={button}
        type="button"
        class="second"
        onClick={() => {
          // They come while the user looks for the file.
          void page.parts.bring();
          input.current?.click();
        }}
      >
        {say(props.more ? "importMore" : "importChoose")}
      </button>
      <span class="muted">{say(over ? "importDropNow" : "importDrop")}</span>
    </div>
  );
}

/** Takes files dropped anywhere on the page, from the moment it shows the place for them; true while one hovers over it. */
function useDroppedFiles(page: Page): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const listeners = {
      dragover: (event: DragEvent) => {
        setOver(event.dataTransfer?.types.includes("Files") ?? false);
      },
      dragleave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      drop: (event: DragEvent) => {
        setOver(false);
        void chooseFiles(page, [...(event.dataTransfer?.files ?? [])]);
      },
    };
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    all.forEach(([name, listener]) => document.addEventListener(name, listener));
    return () => all.forEach(([name, listener]) => document.removeEventListener(name, listener));
  }, [page]);
  return over;
}
