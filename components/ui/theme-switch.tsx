"use client";

import { shell } from "@/domain/messages/shell";

const { theme } = shell;

function isDark(): boolean {
  const { theme: chosen } = document.documentElement.dataset;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Turns light to dark and back; without a choice the system decides. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      className="needs-script min-h-6 text-left hover:text-ink"
      onClick={() => {
        const next = isDark() ? "light" : "dark";
        document.documentElement.dataset["theme"] = next;
        localStorage.setItem("theme", next);
      }}
    >
      {theme.light} / {theme.dark.toLowerCase()}
    </button>
  );
}
