import type { Span } from "@/domain/intake/reading";

/** Chooses the words of a place in the text, as if by hand, and brings them into view. */
export function selectSpan(root: HTMLElement, { start, end }: Span): void {
  const stretches = [...root.querySelectorAll<HTMLElement>("[data-at]")];
  const at = (place: number, isEnd: boolean): { node: Node; offset: number } | null => {
    const stretch = stretches.find((each) => {
      const from = Number(each.dataset["at"]);
      const to = from + each.textContent.length;
      return isEnd ? from < place && place <= to : from <= place && place < to;
    });
    const node = stretch?.firstChild;
    return node && stretch ? { node, offset: place - Number(stretch.dataset["at"]) } : null;
  };
  const [from, to] = [at(start, false), at(end, true)];
  if (from === null || to === null) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: "nearest" });
}
