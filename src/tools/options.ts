/** What may be added to the add-on: each asks for rights of its own, so that each, and all of them together, is a bundle of its own. */
import { join } from "node:path";
import { SIDEBAR_MONTHLY_TEXTS } from "../catalog/sidebar/sidebar-monthly.ts";
import { CACHE, ROOT } from "./paths.ts";
import { MONTHLY_ENTRY_POINTS, type stubs } from "./stubs.ts";

/** An addition. */
export interface AddOnOption {
  /** As `npm run push -- --name` says it; also its folder of `entry`. */
  readonly name: "monthly" | "bigquery";
  /** Scopes, without the address in front. */
  readonly scopes: readonly string[];
  /** Advanced services (developers.google.com/apps-script/manifest/dependencies). */
  readonly services: readonly {
    readonly userSymbol: string;
    readonly serviceId: string;
    readonly version: string;
  }[];
  /** What Google calls besides, with parameters. */
  readonly entryPoints: NonNullable<Parameters<typeof stubs>[1]>;
  /** The folder of `sidebar` whose page has it; absent = the page is the same. */
  readonly page?: string;
  /** What that page imports besides, by name. */
  readonly texts: Readonly<Record<string, unknown>>;
  /** What it may weigh on top [bytes]. */
  readonly more: Readonly<Record<string, number>>;
}

export const OPTIONS: readonly AddOnOption[] = [
  {
    name: "monthly",
    scopes: ["script.scriptapp", "script.send_mail"],
    services: [],
    entryPoints: MONTHLY_ENTRY_POINTS,
    page: "monthly",
    texts: { "cpm:monthly-texts": SIDEBAR_MONTHLY_TEXTS },
    // Its steps and the text of its mails; its section.
    more: { "Code.js": 30_000, "sidebar.html": 15_000 },
  },
  {
    name: "bigquery",
    scopes: ["bigquery.readonly"],
    services: [{ userSymbol: "BigQuery", serviceId: "bigquery", version: "v2" }],
    entryPoints: {},
    texts: {},
    more: { "Code.js": 5_000 },
  },
];

/** Some additions together. */
export type Chosen = readonly AddOnOption[];

/** Every choice of additions, that of none first. */
export const CHOICES: readonly Chosen[] = OPTIONS.reduce<Chosen[]>(
  (choices, option) => [...choices, ...choices.map((chosen) => [...chosen, option])],
  [[]],
);

const named = (first: string, chosen: Pick<AddOnOption, "name">[], between: string): string =>
  [first, ...chosen.map(({ name }) => name)].join(between);

/**
 * The folder that a choice is pushed from.
 *
 * @example
 * [[], ["bigquery"], ["bigquery", "monthly"]].map((names) => folderOf(names))
 * //=> ["dist", "dist-bigquery", "dist-monthly-bigquery"]
 */
export const folderOf = (names: readonly string[]): string =>
  named(
    "dist",
    OPTIONS.filter(({ name }) => names.includes(name)),
    "-",
  );

/** The folder of a bundle with some additions, as a path. */
export const distWith = (...names: AddOnOption["name"][]): string => join(ROOT, folderOf(names));

/** Where a choice is built, where its source map lies, and what exports its public functions. */
export function placesOf(chosen: Chosen) {
  const names = chosen.map(({ name }) => name);
  return {
    folder: join(ROOT, folderOf(names)),
    map: join(CACHE, `${named("Code", [...chosen], ".")}.js.map`),
    entry: join(ROOT, "src", "entry", names.join("-"), "index.ts"),
    page: join(ROOT, "sidebar", chosen.find(({ page }) => page)?.page ?? "", "index.tsx"),
  };
}

const SCOPE = "https://www.googleapis.com/auth/";

/** The manifest of a choice: that of the base, and what each addition asks for. */
export function manifestOf(base: string, chosen: Chosen): string {
  if (chosen.length === 0) return base;
  const { oauthScopes, ...manifest } = JSON.parse(base) as { oauthScopes: string[]; dependencies: object };
  const services = chosen.flatMap((one) => one.services);
  const dependencies = services.length === 0 ? {} : { enabledAdvancedServices: services };
  const scopes = chosen.flatMap((one) => one.scopes.map((scope) => SCOPE + scope));
  return `${JSON.stringify({ ...manifest, dependencies, oauthScopes: [...oauthScopes, ...scopes] }, null, 2)}\n`;
}
