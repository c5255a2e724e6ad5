import tseslint from "typescript-eslint";

const TYPED = [".", "src/core", "sidebar", "test", "src/workbench", "src/workbench/page"];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: TYPED.map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: "error",
      "prefer-const": "error",
      // Records of functions are taken apart freely here; there are no classes whose `this` could be lost.
      "@typescript-eslint/unbound-method": "off",
      // Another's interface may ask for a promise where ours has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // An event may be answered by an async function; it handles its own failures.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
    },
  },
  // Settings of the tools themselves lie outside every tsconfig.
  { files: ["*.js", "*.ts", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
);
