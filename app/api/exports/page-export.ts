import { EXPLORER_OPTIONS } from "@/domain/options";
import { answerAt, type Endpoint } from "../endpoint";
import { respond, type Route } from "../respond";

/**
 * An export at the page's address: `/?country=KZ&by=year` becomes `/meetings.csv?country=KZ&by=year`,
 * so what only shapes a chart is passed over.
 */
export function pageExport(endpoint: Endpoint): Route {
  return respond((request) => answerAt(endpoint, request, { passedOver: EXPLORER_OPTIONS }));
}
