import { createContext, Fragment, render } from "preact";
import { useContext, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { jsx, jsxs } from "preact/jsx-runtime";
import { open } from "./acts/open.ts";
import type { Page } from "./acts/page.ts";
import { createPart, createParts } from "./bring-parts.ts";
import type { Brought } from "./bring-parts.ts";
import { createClient } from "./client.ts";
import type { ScriptRun } from "./client.ts";
import type * as PartsScript from "./parts.ts";
import type * as WarehouseModule from "./warehouse/index.ts";
import { keepFolds, leftFolds } from "./kept-folds.ts";
import { initialState } from "./state.ts";
import { createStore } from "./store.ts";
import { App } from "./view/app.tsx";

declare const google: { script: { run: ScriptRun } };
/** What the parts' script leaves once it was put in. */
declare const CPM_PARTS: typeof PartsScript;
declare const CPM_WAREHOUSE: typeof WarehouseModule;

const kept = () => window.localStorage;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the parts draw with. */
const PREACT = { createContext, Fragment, jsx, jsxs, useContext, useId, useLayoutEffect, useRef, useState };

/**
 * Draws the page and asks for what it shows first.
 *
 * @param Further a section that only some bundles have
 */
export function start(Further: Page["Further"]): void {
  const guess = navigator.language.startsWith("ja") ? "ja" : "en";
  const first = initialState(guess);
  const store = createStore({ ...first, folds: leftFolds(first.folds, kept) });
  const call = createClient(() => google.script.run, wait);
  const parts = createParts(
    call,
    () => store.state().language,
    (script) => partsIn(script, store),
  );
  const language = () => store.state().language;
  const warehouse = createPart({ call, name: "warehouse", language }, (script) => {
    put(script);
    return CPM_WAREHOUSE;
  });
  const page = { store, call, parts, warehouse, Further };
  Object.assign(window, { CPM_PREACT: PREACT });
  // A file let go beside its place must not open in place of the page.
  for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());
  render(<App page={page} />, document.getElementById("app") ?? document.body);
  let folds = store.state().folds;
  store.subscribe(() => {
    if (store.state().folds !== folds) keepFolds((folds = store.state().folds), kept);
  });
  void open(page, null);
}

/** Runs a script, which stands in the page from then on. */
function put(script: string): void {
  const element = document.createElement("script");
  element.textContent = script;
  document.head.append(element);
}

/** Runs the parts' script and makes their reader. */
function partsIn(script: string, store: Page["store"]): Brought {
  put(script);
  const reader = CPM_PARTS.createReader(
    () => store.state().timeZone,
    () => store.state().fileRules,
    () => wait(0),
  );
  return { reader, Lists: CPM_PARTS.Lists };
}
