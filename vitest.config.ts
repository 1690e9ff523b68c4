import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// Dates are days, never moments: a test that passes only in one time zone is a bug.
process.env["TZ"] = "UTC";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
    },
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "e2e/**", ".next/**", ".cache/**"],
    environment: "node",
    setupFiles: ["./vitest.setup.ts"],
    globalSetup: ["./db/testing/seed-once.ts"],
    restoreMocks: true,
    unstubEnvs: true,
  },
});
