import type { CSSProperties } from "react";
import { keysOf } from "@/domain/taxonomy";
import { intake } from "@/domain/messages/intake";

/** How each kind of passage is marked. */
export function Legend() {
  return (
    <div className="mt-2 flex max-w-[41.25rem] flex-wrap gap-x-4.5 gap-y-2 border-t border-line pt-2.5 type-row text-ink2">
      <span>{intake.marks}</span>
      {keysOf(intake.markNames).map((kind) => (
        <span
          key={kind}
          className={`mk mk-${kind} mk-begins mk-ends !cursor-auto ${kind === "aside" ? "" : "text-ink"}`}
          style={{ "--k": "var(--re)" } as CSSProperties}
        >
          {intake.markNames[kind]}
        </span>
      ))}
    </div>
  );
}
