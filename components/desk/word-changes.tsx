import { history as words } from "@/domain/messages/history";
import { wordDiff, type Piece } from "@/domain/records/word-diff";

export const REMOVED = "text-ink2 line-through decoration-ink3";
export const ADDED = "bg-tint font-[560] no-underline border-b border-ink";

/** A text as it was and as it is, in one: what went struck through, what came underlined. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="break-words">
      {placed(wordDiff(before, after)).map(({ type, text, place }) => {
        if (type === "same") return <span key={place}>{text}</span>;
        const Mark = type === "removed" ? "del" : "ins";
        return (
          <Mark key={place} className={type === "removed" ? REMOVED : ADDED}>
            <span className="sr-only">{` ${type === "removed" ? words.removed : words.added}: `}</span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}

/** Pieces with the place where each ends: what tells two of them apart. */
function placed(pieces: readonly Piece[]): (Piece & { readonly place: number })[] {
  let place = 0;
  return pieces.map((piece) => ({ ...piece, place: (place += piece.text.length) }));
}
