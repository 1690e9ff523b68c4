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
    // One core would be left idle otherwise, and on two cores that is half of them.
    maxWorkers: "100%",
    setupFiles: ["./vitest.setup.ts"],
    globalSetup: ["./db/testing/seed-once.ts"],
    restoreMocks: true,
    unstubEnvs: true,
  },
});
