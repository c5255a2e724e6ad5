import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { VERSION } from "../../src/catalog/version.ts";

it("the version that sheets name is the package's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});
