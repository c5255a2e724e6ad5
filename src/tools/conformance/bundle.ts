/** The bundle of the probes, beside dist and never in it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionEntry } from "../../catalog/function-parameters.ts";
import { sameText } from "../../catalog/language.ts";
import { bundleCode } from "../bundle-code.ts";
import { CACHE, ROOT } from "../paths.ts";
import { BUNDLE_NAME } from "../stubs.ts";

/** Where it lies; never in git. */
export const PROBE_DIST = join(CACHE, "conformance");

/** The script of one's own that holds the probes; never in git. */
export const PROBE_SCRIPT = join(CACHE, "conformance.clasp.json");

const SOURCE = join(ROOT, "src", "conformance");

const TRIGGER = "cpmProbeTrigger";

/** Beside the product's own rights those of the optional parts, of which some probes ask. */
const MORE_SCOPES = ["script.scriptapp", "script.send_mail", "bigquery.readonly"];

const probeFunction = (name: string, parameters: readonly string[]): FunctionEntry => ({
  name,
  parameters: parameters.map((one) => ({ name: one, takes: "any", help: sameText("probe") })),
  help: sameText("probe"),
  returns: sameText("probe"),
  none: sameText("probe"),
  cost: "nothing",
  example: `=${name}()`,
});

const FUNCTIONS = [
  probeFunction("PROBE_STORED", ["any"]),
  probeFunction("PROBE_FILE", []),
  probeFunction("PROBE_DOOR", ["name"]),
];

/** Builds it: the product's adapters with the probes above them. */
export async function buildProbes(): Promise<void> {
  const { code } = await bundleCode(join(SOURCE, "index.ts"), FUNCTIONS);
  const trigger = `function ${TRIGGER}() {\n  return ${BUNDLE_NAME}.${TRIGGER}();\n}\n`;
  rmSync(PROBE_DIST, { recursive: true, force: true });
  mkdirSync(PROBE_DIST, { recursive: true });
  writeFileSync(join(PROBE_DIST, "Code.js"), `${code}\n${trigger}`);
  writeFileSync(join(PROBE_DIST, "sidebar.html"), readFileSync(join(SOURCE, "sidebar.html"), "utf8"));
  writeFileSync(join(PROBE_DIST, "appsscript.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
}

function manifest(): object {
  const own = JSON.parse(readFileSync(join(ROOT, "appsscript.json"), "utf8")) as { oauthScopes: string[] };
  const more = MORE_SCOPES.map((name) => `https://www.googleapis.com/auth/${name}`);
  const bigQuery = { userSymbol: "BigQuery", serviceId: "bigquery", version: "v2" };
  return {
    ...own,
    dependencies: { enabledAdvancedServices: [bigQuery] },
    oauthScopes: [...own.oauthScopes, ...more],
  };
}
