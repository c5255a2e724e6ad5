/** As much of Papa Parse as is used here; its published types would bring Node's into the page. */
declare module "papaparse" {
  interface Trouble {
    readonly code: string;
    /** Index of the row in `data`. */
    readonly row?: number;
  }
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly Trouble[];
    /** `cursor`: where the last whole row ends. */
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    readonly Parser: new (options: { delimiter: string; newline: string; preview?: number }) => {
      parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
    };
  };
  export default Papa;
}
