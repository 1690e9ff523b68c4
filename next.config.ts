import type { NextConfig } from "next";

/** Headers, hosts, methods and limits are the server's (scripts/serve.ts): a page here needs none of its own. */
const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // No image optimiser: a route that fetches on a client's behalf is one we do not need.
  images: { unoptimized: true },
  // Native or worker-based packages stay outside the bundle.
  serverExternalPackages: ["better-sqlite3", "better-auth", "@node-rs/argon2", "pino"],
  // A clone inside another project's folder must not take that project's lock file for its root.
  turbopack: { root: import.meta.dirname },
  // `npm test` has its own step for types; a start need not repeat it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // `forbidden()` answers a page with 403.
    authInterrupts: true,
    // TypeScript 7 has no JavaScript API for Next to call.
    useTypeScriptCli: true,
    // The reminder asks a registry; nothing here talks to another host.
    agentUpgrade: false,
  },
};

export default config;
