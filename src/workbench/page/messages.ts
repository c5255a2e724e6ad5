/** What the workbench and the add-on tell the user: short messages that go away, and questions that wait. */
import { word, type PageLanguage } from "../words.ts";

const TOAST_MS = 6000;

/** Shows a sentence at the lower edge; a sticky one stays. */
export function toast(text: string, sticky = false): void {
  const box = document.createElement("div");
  box.className = "toast";
  box.role = "status";
  box.textContent = text;
  document.getElementById("toasts")?.append(box);
  if (!sticky) setTimeout(() => box.remove(), TOAST_MS);
}

/** Asks and waits; true = yes. Without a question to answer it has one button only. */
export function dialog(text: string, language: PageLanguage, asks: boolean): Promise<boolean> {
  const box = document.createElement("dialog");
  const sentence = document.createElement("p");
  sentence.textContent = text;
  const buttons = document.createElement("form");
  buttons.method = "dialog";
  buttons.append(button(word("ok", language), "yes"));
  if (asks) buttons.prepend(button(word("cancel", language), "no"));
  box.append(sentence, buttons);
  document.body.append(box);
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () => {
      box.remove();
      resolve(box.returnValue === "yes");
    });
  });
}

function button(text: string, value: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.textContent = text;
  element.value = value;
  return element;
}
