import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { getStore } from "@/db/client";
import { publications } from "@/db/publications";
import { messages } from "@/domain/messages";
import { Providers } from "./providers";
import "./globals.css";

export const metadata: Metadata = {
  title: {
    default: `${messages.shell.name}: Central Asia and the United Kingdom`,
    template: `%s | ${messages.shell.name}`,
  },
  description: messages.shell.claim,
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafbfc" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1316" },
  ],
};

/** The face of almost every word: asked for at once, so that text does not move when it comes. */
const FIRST_FONT = new URL("@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2", import.meta.url);

/** Runs before the first paint: marks that scripts run and applies a chosen theme without a flash. */
const BEFORE_PAINT = `document.documentElement.classList.add("scripted");try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the headers also makes every page dynamic: none may be rendered at build time.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <link rel="preload" as="font" type="font/woff2" href={FIRST_FONT.pathname} crossOrigin="anonymous" />
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} suppressHydrationWarning />
      </head>
      <body>
        <a
          href="#content"
          className="absolute left-4 top-2 z-50 -translate-y-16 bg-ink px-3 py-1 text-ground focus:translate-y-0"
        >
          {messages.shell.skip}
        </a>
        <Providers publications={publications(getStore().raw)}>
          <SiteHeader />
          {children}
          <SiteFooter />
        </Providers>
      </body>
    </html>
  );
}
