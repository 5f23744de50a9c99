import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

// Not a matter of style: only rules that find faults which neither the compiler nor a test would.
export default tseslint.config(
  { ignores: ["**/dist/", "**/node_modules/", "**/generated/", "**/.lentera/"] },
  {
    files: ["packages/*/{src,test}/**/*.ts", "test/**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "@typescript-eslint": tseslint.plugin, regexp },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Text of authors and answers of learners go through these: none may take
      // exponential time over them.
      "regexp/no-super-linear-backtracking": "error",
    },
  },
);
