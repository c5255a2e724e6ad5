/** The built sidebar alone in a real browser, with a scripted add-on on the other side. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Outcome } from "../../sidebar/client.ts";
import { SIDEBAR_TEXTS } from "../../src/catalog/sidebar/sidebar.ts";
import type { Contract, Method } from "../../src/entry/contract.ts";
import { bundleParts, bundleSidebar } from "../../src/tools/bundle-sidebar.ts";
import { PAGE_PARTS } from "../../src/tools/page-parts.ts";
import { ROOT } from "../../src/tools/paths.ts";
import { type Answers, type FakeAddOn, fakeAddOn } from "./fake-add-on.ts";
import { openSections } from "./open-sections.ts";

/** As Google's frame and the workbench's: an origin of its own, nothing from outside. */
const POLICY =
  "sandbox allow-scripts allow-forms allow-popups allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
const PATIENCE_MS = 30_000;
/** As Google gives it [px]. */
const SIZE = { width: 300, height: 720 };
const ADDRESS = "https://sidebar.test/";

/** `google.script.run` as the page meets it; it refuses what Google refuses to carry. */
const GOOGLE = `
  const plain = (value) => value === null || ["string", "number", "boolean"].includes(typeof value) ||
    ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(Object(value))) &&
      Object.values(value).every(plain));
  const run = (ok, bad) => ({
    withSuccessHandler: (handler) => run(handler, bad),
    withFailureHandler: (handler) => run(ok, handler),
    cpmCall: (request) => {
      if (!plain(request)) throw new TypeError("Failed due to illegal value in property: 0");
      answerCall(request).then(({ failed, reply }) => (failed ? bad(new Error(failed)) : ok(reply)));
    },
  });
  window.google = { script: { run: run(() => {}, () => {}) } };`;

export interface Request {
  readonly method: Method;
  readonly args: Contract[Method]["args"];
}

/** What comes back to the page: an answer of the add-on's door, or the message of Google's own failure. */
export type Said = { readonly reply: unknown } | { readonly failed: string };

export interface SidebarPage {
  readonly page: Page;
  /** Addresses asked for beside the page itself, and every error the page logged. */
  readonly complaints: readonly string[];
}

/** The sidebar's HTML, built from the sources. */
export function sidebarHtml(): Promise<string> {
  const at = (name: string) => join(ROOT, "sidebar", name);
  return bundleSidebar({
    template: readFileSync(at("sidebar.html"), "utf8"),
    script: at("index.tsx"),
    style: at("sidebar.css"),
    given: { "cpm:texts": SIDEBAR_TEXTS },
  });
}

/** Built from the sources once a test file, by the names that the page asks for. */
const scripts = new Map<string, Promise<string>>();

/** The add-on's answer to a page that asks for one of its parts. */
export async function partsAnswer(name: "parts" | "warehouse" = "parts"): Promise<{ script: string }> {
  const part = PAGE_PARTS.find(({ file }) => file === `${name}.html`);
  if (part === undefined) throw new Error(`no part ${name}`);
  const script = scripts.get(name) ?? bundleParts(part);
  scripts.set(name, script);
  return { script: (await script).replace(/^<script>|<\/script>\s*$/g, "") };
}

/**
 * Opens the sidebar over an add-on that answers from a script; unless it says otherwise, the parts are handed out.
 *
 * @param sections whether the page's sections are opened, so that a test may go about what stands in one
 */
export async function openScripted(
  frame: Frame,
  answers: Answers,
  sections: "open" | "asLeft" = "open",
): Promise<SidebarPage & { readonly addOn: FakeAddOn }> {
  const addOn = fakeAddOn(answers);
  const answer = async (request: Request): Promise<Said> =>
    request.method === "parts" && answers.parts === undefined
      ? { reply: { ok: true, value: await partsAnswer((request.args as Contract["parts"]["args"]).name) } }
      : replyOf(addOn, request);
  const opened = await frame(answer);
  if (sections === "open") await openSections(opened.page);
  return { ...opened, addOn };
}

/**
 * Opens the sidebar at its 300 px; resolves after its first answer.
 *
 * @param answer the add-on's side
 */
export async function openSidebar(browser: Browser, html: string, answer: AddOnSide): Promise<SidebarPage> {
  return (await newFrame(browser, html))(answer);
}

type AddOnSide = (request: Request) => Promise<Said> | Said;

/** Loads the sidebar anew over an add-on's side: nothing of the one before is left, what it waits for included. */
export type Frame = (answer: AddOnSide) => Promise<SidebarPage>;

/** A page of the browser in which one sidebar after the other can be opened. */
export async function newFrame(browser: Browser, html: string): Promise<Frame> {
  const page = await browser.newPage({ viewport: SIZE, locale: "ja-JP" });
  page.setDefaultTimeout(PATIENCE_MS);
  let now: { readonly answer: AddOnSide; readonly complaints: string[] };
  const complain = (text: string): void => void now.complaints.push(text);
  page.on("pageerror", (error) => complain(String(error)));
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  page.on("request", (request) => request.url() !== ADDRESS && complain(request.url()));
  await page.exposeFunction("answerCall", (request: Request) => now.answer(request));
  await page.addInitScript({ content: GOOGLE });
  const headers = { "content-security-policy": POLICY };
  await page.route("**/*", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: html, contentType: "text/html; charset=utf-8", headers })
      : route.abort(),
  );
  return async (answer) => {
    // The sidebar before is gone, and asks its own add-on to the last, before another one answers.
    page.removeAllListeners("dialog");
    await page.goto("about:blank");
    now = { answer, complaints: [] };
    await page.setViewportSize(SIZE);
    await page.goto(ADDRESS);
    await page.waitForSelector("h2, .trouble, .card");
    return { page, complaints: now.complaints };
  };
}

async function replyOf(addOn: FakeAddOn, { method, args }: Request): Promise<Said> {
  const outcome: Outcome<Method> = await addOn.call(method, args);
  if (outcome.ok) return { reply: { ok: true, value: outcome.value } };
  const { trouble } = outcome;
  if (trouble.kind === "platform") return { failed: trouble.message };
  if (trouble.kind !== "answered") throw new Error("the add-on has no trouble of the page's own");
  return { reply: { ok: false, problem: trouble.failure } };
}

/** What has the keyboard: its name as a screen reader says it, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent;
    return (label ?? element?.textContent ?? "").trim();
  });
}

/** Presses Tab until something whose name begins so has the keyboard. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 60) {
    await page.keyboard.press("Tab");
    seen.push(await focused(page));
    if (seen.at(-1)?.startsWith(name)) return;
  }
  throw new Error(`Tab never came to ${name}; it came to ${seen.join(" | ")}`);
}
