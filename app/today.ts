/** The ISO day it is, read once per request: everything below takes it as an argument. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
