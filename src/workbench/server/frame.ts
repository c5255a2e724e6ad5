/** The sidebar's page: the bundle's HTML as it is, with `google.script` put before it. */
import { randomUUID } from "node:crypto";
import { FRAME_RIGHTS } from "../frame-rights.ts";
import type { OpenFrame } from "../page-contract.ts";
import { bridgeScript, fontFaces } from "./page-files.ts";

export interface FrameContent {
  readonly title: string;
  readonly html: string;
}

export interface Frames {
  /** Keeps a page for the frame and gives its address, which nobody can guess. */
  add(content: FrameContent): Promise<OpenFrame>;
  /** The page at an address, or undefined. */
  html(path: string): string | undefined;
}

/** Only the last few are kept: each opening makes a new address. */
const KEPT = 8;

/**
 * The frame's pages.
 *
 * @param origin the workbench's origin, e.g. `http://127.0.0.1:8123`
 * @param functions the bundle's top-level names, as `google.script.run` offers them
 */
export function newFrames(origin: string, functions: () => readonly string[]): Frames {
  const pages = new Map<string, string>();
  return {
    add: async ({ title, html }) => {
      const path = `/frame/${randomUUID()}`;
      pages.set(path, withBridge(html, await frontMatter(origin, functions())));
      [...pages.keys()].slice(0, -KEPT).forEach((old) => pages.delete(old));
      return { title, path };
    },
    html: (path) => pages.get(path),
  };
}

/**
 * The frame's rules: no origin of its own, nothing loaded but what stands in its page, and the workbench's font.
 *
 * @param origin the workbench's origin
 */
export function framePolicy(origin: string): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    `font-src ${origin}/fonts/`,
    `frame-ancestors ${origin}`,
    "form-action 'none'",
    "base-uri 'none'",
    `sandbox ${FRAME_RIGHTS}`,
  ].join("; ");
}

async function frontMatter(origin: string, functions: readonly string[]): Promise<string> {
  const settings = JSON.stringify({ origin, functions });
  const fonts = await fontFaces("Noto Sans JP", origin);
  // First in the list: behind a system's font without Japanese some words stay blank on machines that have no other.
  const style = `${fonts} html:root { font-family: "Noto Sans JP", sans-serif !important; }`;
  return `<style>${style}</style><script>const WORKBENCH_BRIDGE = ${settings};${await bridgeScript()}</script>`;
}

function withBridge(html: string, front: string): string {
  const head = /<head[^>]*>/i;
  return head.test(html) ? html.replace(head, (tag) => tag + front) : front + html;
}
