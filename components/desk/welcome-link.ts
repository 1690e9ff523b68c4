/** The address that a one-time link's secret opens, at the host this page was asked at. */
export function welcomeLink(secret: string): string {
  return `${location.origin}/desk/welcome?${new URLSearchParams({ token: secret })}`;
}
