import { build, type BuildOptions, type Plugin } from "esbuild";

/** Where style and script go in the page's template. */
const STYLE_PLACE = "<!-- style -->";
const SCRIPT_PLACE = "<!-- script -->";

const PAGE_BANNER = "/* CPM Sheets (MIT). Includes Preact (MIT, Jason Miller). */";
/** What each of the page's parts has of others' in it. */
const PART_BANNERS = {
  CPM_PARTS:
    "/* CPM Sheets (MIT). Includes Papa Parse (MIT, Matthew Holt), fflate (MIT, Arjun Barrett), saxes (ISC, Isaac Z. Schlueter and Louis-Dominique Dubeau). */",
  CPM_WAREHOUSE: "/* CPM Sheets (MIT). Includes parts of date-fns (MIT, Sasha Koss and Lesha Koss). */",
} as const;

/** The name under which the page leaves its Preact. */
const PREACT_NAME = "CPM_PREACT";

const SCRIPT: BuildOptions = {
  format: "iife",
  target: "es2020",
  // HtmlService takes `//` inside a template literal for a comment and cuts the line off there.
  supported: { "template-literal": false },
};

export interface SidebarSources {
  readonly template: string;
  /** Paths of the page's script and style. */
  readonly script: string;
  readonly style: string;
  /** What the page imports by name, such as `cpm:texts`. */
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * The sidebar as one file without any outside request.
 *
 * @returns the text of sidebar.html
 */
export async function bundleSidebar({ template, script, style, given }: SidebarSources): Promise<string> {
  const [code, css] = await Promise.all([
    bundle({
      ...SCRIPT,
      entryPoints: [script],
      jsx: "automatic",
      jsxImportSource: "preact",
      banner: { js: PAGE_BANNER },
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [givenPlugin(given)],
    }),
    bundle({ entryPoints: [style] }),
  ]);
  const styled = filled(template, STYLE_PLACE, `<style>\n${css}</style>`);
  return filled(styled, SCRIPT_PLACE, `<script>\n${code}</script>`);
}

export interface PartsSources {
  /** Paths of the module whose exports the page finds under one name, and of the style it brings along. */
  readonly script: string;
  readonly style: string;
  /** That name. */
  readonly name: keyof typeof PART_BANNERS;
  /** What the parts import by name, such as `cpm:list-texts`, and the name of their style. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly styleName: string;
}

/**
 * What the page needs only now and then, as a page that holds nothing but its script: Apps Script keeps no other files.
 *
 * @returns the text of parts.html, or of warehouse.html
 */
export async function bundleParts({ script, style, name, given, styleName }: PartsSources): Promise<string> {
  const css = await bundle({ entryPoints: [style] });
  const code = await bundle({
    ...SCRIPT,
    entryPoints: [script],
    globalName: name,
    banner: { js: PART_BANNERS[name] },
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [givenPlugin({ ...given, [styleName]: css }), pagesPreact],
  });
  return `<script>\n${code}</script>\n`;
}

async function bundle(options: BuildOptions): Promise<string> {
  const common: BuildOptions = {
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    logLevel: "silent",
  };
  const { outputFiles } = await build({ ...common, ...options });
  const [output] = outputFiles ?? [];
  if (output === undefined) throw new Error("esbuild made nothing of the sidebar");
  return output.text;
}

/** Modules that the build hands in, by name. */
function givenPlugin(given: Readonly<Record<string, unknown>>): Plugin {
  return {
    name: "given",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^cpm:/ }, ({ path }) => ({ path, namespace: "given" }));
      onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
        contents: JSON.stringify(given[path]),
        loader: "json",
      }));
    },
  };
}

/** The parts draw with the page's own Preact: a second one would know nothing of the page's tree. */
const pagesPreact: Plugin = {
  name: "preact",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^preact(\/|$)/ }, ({ path }) => ({ path, namespace: "preact" }));
    onLoad({ filter: /.*/, namespace: "preact" }, () => ({ contents: `module.exports = ${PREACT_NAME}` }));
  },
};

/** A replacer function, because `$` in the text would otherwise be read as a pattern. */
function filled(template: string, place: string, text: string): string {
  if (!template.includes(place)) throw new Error(`sidebar.html must contain ${place}`);
  return template.replace(place, () => text);
}
