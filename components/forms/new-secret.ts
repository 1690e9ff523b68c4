/** A secret made in the browser: 256 random bits, of which the server is sent the SHA-256 alone. */
export async function newSecret(): Promise<{ readonly secret: string; readonly hash: string }> {
  const bits = crypto.getRandomValues(new Uint8Array(32));
  const secret = btoa(String.fromCharCode(...bits))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { secret, hash };
}
