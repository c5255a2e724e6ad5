/** npm 11.19 and later warn of every package with an install script that package.json says nothing of. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8")) as Record<string, unknown>;

it("no package runs a script when it is installed, and npm is told so of each that would", () => {
  const packages = read("package-lock.json")["packages"] as Record<string, { hasInstallScript?: boolean }>;
  const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript === true);
  const names = scripted.map((path) =>
    path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
  );
  expect(read("package.json")["allowScripts"]).toEqual(
    Object.fromEntries(names.map((name) => [name, false])),
  );
});
