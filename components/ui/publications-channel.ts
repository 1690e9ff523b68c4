/** Between the windows of one browser: whoever publishes tells the others, so that they need not wait to ask. */
const NAME = "publications";

/** Tells the other windows, and the rest of this one, that the record may have changed. */
export function tellPublication(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, a window has any
  channel.postMessage(null);
  channel.close();
}

/** Calls `onTold` when a window tells. Gives a function that ends the hearing. */
export function hearPublications(onTold: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", onTold);
  return () => channel.close();
}
