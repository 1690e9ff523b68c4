"use client";

import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import { depthsOf, hasHeadline, paragraphsOf, type Mark } from "@/domain/intake/confirm/marks";
import type { Span } from "@/domain/intake/reading";
import { intake } from "@/domain/messages/intake";
import { SourceParagraph } from "./source-paragraph";
import { stepWord } from "./use-word-selection";
import "./source-text.css";

interface SourceTextProps {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly lit: string | null;
  readonly onHover: (row: string | null) => void;
  readonly onPick: (row: string) => void;
  readonly onAside: (span: Span) => void;
  /** Over the text. */
  readonly children: ReactNode;
}

/** The text as published, with its passages marked. */
export function SourceText({ place, text, language, marks, lit, children, ...on }: SourceTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const depths = useMemo(() => depthsOf(marks), [marks]);
  const isHeaded = hasHeadline(text, paragraphs);
  const here = useMemo(
    () => paragraphs.map((span) => marks.filter((mark) => mark.start < span.end && mark.end > span.start)),
    [paragraphs, marks],
  );
  useDelegates(place, on);
  return (
    <div
      ref={place}
      role="region"
      aria-label={intake.textLabel}
      aria-describedby="intake-text-keys"
      tabIndex={0}
      lang={language}
      id="intake-text"
      className="relative min-h-0 font-serif focus-visible:-outline-offset-2 wide:-ml-2 wide:overflow-y-auto wide:px-2 print:overflow-visible text-[1.0625rem] leading-[1.9375rem] wide:text-[1.125rem] wide:leading-8"
    >
      {paragraphs.map((span, at) => (
        <SourceParagraph
          key={span.start}
          text={text}
          span={span}
          marks={here[at] ?? []}
          depths={depths}
          lit={here[at]?.some(({ row }) => row === lit) ? lit : null}
          isHeadline={isHeaded && at === 0}
        />
      ))}
      {children}
    </div>
  );
}

type On = Pick<SourceTextProps, "onHover" | "onPick" | "onAside">;

/** What pointer and keys do anywhere in the text. */
function useDelegates(place: RefObject<HTMLDivElement | null>, on: On): void {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    const rowAt = (event: Event): string | null =>
      (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null;
    const over = (event: PointerEvent) => {
      if (event.pointerType === "mouse") latest.current.onHover(rowAt(event));
    };
    const leave = () => latest.current.onHover(null);
    const click = (event: MouseEvent) => {
      // Somebody choosing words is not pointing at a mark.
      if (getSelection()?.isCollapsed === false) return;
      const row = rowAt(event);
      const aside = (event.target as Element).closest<HTMLElement>("[data-aside]")?.dataset["aside"];
      if (row !== null) latest.current.onPick(row);
      else if (aside !== undefined) {
        const [start = 0, end = 0] = aside.split("-").map(Number);
        latest.current.onAside({ start, end });
      }
    };
    const key = (event: KeyboardEvent) => {
      if (event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      event.preventDefault();
      stepWord(root, event.key === "ArrowRight" ? "forward" : "backward", event.shiftKey);
    };
    root.addEventListener("pointerover", over);
    root.addEventListener("pointerleave", leave);
    root.addEventListener("click", click);
    root.addEventListener("keydown", key);
    return () => {
      root.removeEventListener("pointerover", over);
      root.removeEventListener("pointerleave", leave);
      root.removeEventListener("click", click);
      root.removeEventListener("keydown", key);
    };
  }, [place]);
}
