import { headers } from "next/headers";

/** Scheme and host a page was asked at, for addresses that leave with a citation. The server has checked the host. */
export async function requestOrigin(): Promise<string> {
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}
