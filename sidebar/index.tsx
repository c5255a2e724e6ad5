import { render } from "preact";
import { open } from "./acts/open.ts";
import { createClient } from "./client.ts";
import type { ScriptRun } from "./client.ts";
import { initialState } from "./state.ts";
import { createStore } from "./store.ts";
import { App } from "./view/app.tsx";

declare const google: { script: { run: ScriptRun } };

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const guess = navigator.language.startsWith("ja") ? "ja" : "en";
const page = {
  store: createStore(initialState(guess)),
  call: createClient(() => google.script.run, wait),
};

render(<App page={page} />, document.getElementById("app") ?? document.body);
void open(page, null);
