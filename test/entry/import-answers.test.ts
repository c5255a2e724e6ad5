import { expect, it } from "vitest";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll, requestFor, send } from "../support/import-book.ts";
import { answer, opened } from "../support/run-book.ts";

const FILE = fileOf("1月.csv", ["2024-01-05", "C1", "O1", 1000, "保留", "茶"]);

it("what was said of statuses stands in the settings, beside the words that stood there", () => {
  const book = openBook();
  const statuses = { count: ["様子見"], leaveOut: ["保留"] };
  answer(book, "importStart", { ...requestFor([FILE]), statuses, language: "ja" });
  expect(opened(book).settings).toMatchObject({
    goodStatuses: [...DEFAULT_RULES.goodStatuses, "様子見"],
    cancelWords: [...DEFAULT_RULES.cancelWords, "保留"],
  });
  // Said again, a word still stands once; an import that says nothing changes nothing.
  answer(book, "importStart", { ...requestFor([FILE]), statuses, language: "ja" });
  importAll(book, [FILE]);
  expect(opened(book).settings["cancelWords"]).toEqual([...DEFAULT_RULES.cancelWords, "保留"]);
});

it("the page learns the currency of the file's locale", () => {
  expect(opened(openBook()).homeCurrency).toBe("JPY");
  expect(opened(openBook({ locale: "zh_CN" })).homeCurrency).toBe("CNY");
});

it("the currency that was chosen stands in the settings until another one is", () => {
  const book = openBook();
  answer(book, "importStart", { ...requestFor([FILE]), currency: "USD", language: "ja" });
  expect(opened(book).settings["currency"]).toBe("USD");
  importAll(book, [FILE]);
  expect(opened(book).settings["currency"]).toBe("USD");
  answer(book, "importStart", { ...requestFor([FILE]), currency: "JPY", language: "ja" });
  expect(opened(book).settings["currency"]).toBe("JPY");
});

it("the language of the reports is kept, and the orders sheet is called in it", () => {
  const book = openBook();
  const begun = answer(book, "importStart", { ...requestFor([FILE]), reportLanguage: "en", language: "ja" });
  send(book, begun.importId, [FILE]);
  const merged = answer(book, "importMerge", { importId: begun.importId, language: "ja" });
  expect(merged.result?.name).toBe("Orders");
  expect(opened(book).settings["language"]).toBe("en");
});
