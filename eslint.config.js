import tseslint from "typescript-eslint";

const TYPED = [".", "src/core", "sidebar", "test", "src/workbench", "src/workbench/page", "src/warehouse"];

export default tseslint.config(
  { ignores: ["dist/", "dist-*/", "node_modules/", ".cache/"] },
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
      // The only enums are other programs', handed over as plain numbers and texts.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // A place that has to be named to reach the next one.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // Another's interface may ask for a promise where ours has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // An event may be answered by an async function; it handles its own failures.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
    },
  },
  {
    // Three values in a row can be told apart where they are handed over; more get names.
    files: ["src/core/**", "src/reports/**"],
    rules: { "max-params": ["error", 3] },
  },
  {
    files: ["test/**"],
    rules: {
      // Tests look into JSON as it comes; a wrong guess fails the test.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  // Settings of the tools themselves lie outside every tsconfig.
  { files: ["*.js", "*.ts", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
);
