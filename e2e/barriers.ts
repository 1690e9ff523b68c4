/** What stands in the way of people with disabilities, as far as a machine can tell. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The themes differ in colours alone: the second need not be asked what the first has answered. */
export const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

type Ask = { type: "tag" | "rule"; values: string[] };

/** What axe finds, told briefly. No page has frames and nobody reads what was passed: so axe need not carry that out of the page, which took it longer than looking. */
export async function barriers(page: Page, runOnly: Ask): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
