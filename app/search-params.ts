/** What Next hands a page of its address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Next hands parameters over as an object; readers take them as the address has them. */
export async function paramsOf(given: SearchParams): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(await given)) {
    for (const each of [value ?? []].flat()) params.append(key, each);
  }
  return params;
}
