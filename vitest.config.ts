import { defineConfig } from "vitest/config";
import { embedVite } from "./packages/tooling/embed.js";

export default defineConfig({
  plugins: [embedVite()],
  resolve: { conditions: ["@lentera/source"] },
  ssr: { resolve: { conditions: ["@lentera/source", "node"] } },
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
