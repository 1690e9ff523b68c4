/** How long a browser without idle callbacks is given to finish its first work. */
const GRACE_MS = 300;

/** Runs `work` once the page has loaded and the browser is idle. Returns a function that calls it off. */
export function whenSettled(work: () => void): () => void {
  let off = false;
  const run = () => {
    if (!off) work();
  };
  const idle = () => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(run);
    else setTimeout(run, GRACE_MS);
  };
  if (document.readyState === "complete") idle();
  else window.addEventListener("load", idle, { once: true });
  return () => {
    off = true;
    window.removeEventListener("load", idle);
  };
}
