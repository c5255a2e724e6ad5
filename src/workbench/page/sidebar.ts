/** The add-on's sidebar: a frame of its own origin at the right, and the door between it and the server. */
import { FRAME_RIGHTS } from "../frame-rights.ts";
import type { CallAnswer, OpenFrame } from "../page-contract.ts";
import { askFor } from "./connection.ts";

interface FrameMessage {
  readonly kind: "call" | "close" | "focus" | "height" | "width";
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Sidebar {
  open(frame: OpenFrame): void;
  close(): void;
  /** Gives the sidebar the keyboard: the one that is open, or the next to open. */
  focus(): void;
}

export interface SidebarOptions {
  /** Where the sidebar stands in the page. */
  readonly place: HTMLElement;
  readonly closeLabel: string;
  /** The grid gets the keyboard back. */
  readonly onFocusGrid: () => void;
}

/** A sidebar that is closed until the add-on opens it. */
export function newSidebar({ place, closeLabel, onFocusGrid }: SidebarOptions): Sidebar {
  let frame: HTMLIFrameElement | null = null;
  let isWanted = false;

  function close(): void {
    frame = null;
    place.replaceChildren();
    place.hidden = true;
    onFocusGrid();
  }

  function open({ title, path }: OpenFrame): void {
    const opened = newFrame(title, path);
    frame = opened;
    opened.addEventListener("load", () => {
      if (isWanted) opened.focus();
      isWanted = false;
    });
    place.replaceChildren(heading(title, closeLabel, close), opened);
    place.hidden = false;
  }

  function focus(): void {
    isWanted = frame === null;
    frame?.focus();
  }

  async function onMessage(message: FrameMessage, from: Window): Promise<void> {
    if (message.kind === "close") return close();
    if (message.kind === "focus") return onFocusGrid();
    if (message.kind !== "call") return;
    const answer = await callBundle(message);
    // The frame's origin is opaque, so its window is the address; a window that was closed meanwhile hears nothing.
    if (from === frame?.contentWindow) from.postMessage({ id: message.id, ...answer }, "*");
  }

  window.addEventListener("message", (event: MessageEvent<FrameMessage>) => {
    const own = frame?.contentWindow;
    if (own && event.source === own && event.origin === "null") void onMessage(event.data, own);
  });
  // As in many programs F6 goes from one part of the window to the next; the frame sends it back.
  window.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || frame === null) return;
    event.preventDefault();
    frame.focus();
  });
  return { open, close, focus };
}

function newFrame(title: string, path: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", FRAME_RIGHTS);
  frame.title = title;
  frame.src = path;
  return frame;
}

function heading(title: string, closeLabel: string, close: () => void): HTMLElement {
  const bar = document.createElement("div");
  const name = document.createElement("h2");
  const button = document.createElement("button");
  bar.className = "sidebar-heading";
  name.textContent = title;
  button.type = "button";
  button.ariaLabel = closeLabel;
  button.title = closeLabel;
  button.textContent = "×";
  button.addEventListener("click", close);
  bar.append(name, button);
  return bar;
}

function callBundle({ name, args }: FrameMessage): Promise<CallAnswer> {
  return askFor<CallAnswer>("call", { name, args }).catch((error: unknown) => ({
    ok: false as const,
    name: "Error",
    message: error instanceof Error ? error.message : String(error),
  }));
}
