/** The ISO day of a request. The domain has no clock: today is always handed to it from here. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
