/** The first question to a newcomer, with the sidebar in sight behind it. */
import type { OpenRequest } from "../page-contract.ts";
import { word, type PageLanguage, type Word } from "../words.ts";

/** Asks what to begin with; who closes the question begins with nothing. */
export function askBeginning(language: PageLanguage): Promise<OpenRequest> {
  const box = document.createElement("dialog");
  const heading = document.createElement("h2");
  const choices = document.createElement("form");
  box.className = "welcome";
  choices.method = "dialog";
  heading.id = "begin-with";
  heading.textContent = word("beginWith", language);
  box.setAttribute("aria-labelledby", heading.id);
  choices.append(
    choice("sample", "beginSample", "beginSampleNote", language),
    choice("empty", "beginEmpty", "beginEmptyNote", language),
  );
  box.append(heading, choices);
  document.body.append(box);
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () => {
      box.remove();
      resolve({ kind: box.returnValue === "sample" ? "sample" : "empty" });
    });
  });
}

function choice(value: string, title: Word, note: Word, language: PageLanguage): HTMLButtonElement {
  const button = document.createElement("button");
  const [name, hint] = [document.createElement("strong"), document.createElement("span")];
  button.value = value;
  name.textContent = word(title, language);
  hint.textContent = word(note, language);
  button.append(name, hint);
  return button;
}
