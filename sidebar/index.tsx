import { render } from "preact";
import { open } from "./acts/open.ts";
import { createClient } from "./client.ts";
import type { ScriptRun } from "./client.ts";
import { createReader } from "./file-reader.ts";
import { initialState } from "./state.ts";
import { createStore } from "./store.ts";
import { App } from "./view/app.tsx";

declare const google: { script: { run: ScriptRun } };

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const guess = navigator.language.startsWith("ja") ? "ja" : "en";
const store = createStore(initialState(guess));
const page = {
  store,
  call: createClient(() => google.script.run, wait),
  reader: createReader(
    () => store.state().timeZone,
    () => wait(0),
  ),
};

// A file let go beside its place must not open in place of the page.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());
render(<App page={page} />, document.getElementById("app") ?? document.body);
void open(page, null);
