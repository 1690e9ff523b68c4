"use client";

import { Fragment, memo, type CSSProperties, type ReactNode } from "react";
import { GROUP_COLOURS } from "@/components/ui/marks";
import { segmentsOf, type Mark, type Segment } from "@/domain/intake/confirm/marks";
import type { Span } from "@/domain/intake/reading";

interface ParagraphProps {
  readonly text: string;
  readonly span: Span;
  /** Those that touch the paragraph. */
  readonly marks: readonly Mark[];
  readonly depths: ReadonlyMap<Mark, number>;
  /** The row whose passages are lit, where one of them is here. */
  readonly lit: string | null;
  readonly isHeadline: boolean;
}

/** One line of the source with its marks; every stretch of text carries its place in `data-at`. */
export const SourceParagraph = memo(function SourceParagraph(props: ParagraphProps) {
  const { text, span, marks, depths, lit, isHeadline } = props;
  const segments = segmentsOf(span, marks);
  const runs = runsOf(segments, lit);
  return (
    <p
      className={
        isHeadline
          ? "mb-4 text-[1.375rem] leading-[1.875rem] font-semibold tracking-[-0.01em] wide:text-[1.625rem] wide:leading-[2.25rem]"
          : "mb-4"
      }
    >
      {runs.map((run) => {
        const words = run.segments.map((segment) => (
          <SegmentWords key={segment.start} text={text} segment={segment} depths={depths} />
        ));
        return run.isLit ? (
          <span key={run.start} className="mk-lit" data-lit="">
            {words}
          </span>
        ) : (
          <Fragment key={run.start}>{words}</Fragment>
        );
      })}
    </p>
  );
});

interface Run {
  readonly start: number;
  readonly isLit: boolean;
  readonly segments: Segment[];
}

/** Segments that stand together in or out of the lit passage. */
function runsOf(segments: readonly Segment[], lit: string | null): Run[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    const isLit = lit !== null && segment.marks.some(({ row }) => row === lit);
    const last = runs.at(-1);
    if (last?.isLit === isLit) last.segments.push(segment);
    else runs.push({ start: segment.start, isLit, segments: [segment] });
  }
  return runs;
}

interface SegmentProps {
  readonly text: string;
  readonly segment: Segment;
  readonly depths: ReadonlyMap<Mark, number>;
}

/** A stretch of text inside the marks over it, the longest outermost, and the numbers of those that end here. */
function SegmentWords({ text, segment, depths }: SegmentProps) {
  const { start, end, marks, begins, ends } = segment;
  const words: ReactNode = <span data-at={start}>{text.slice(start, end)}</span>;
  const marked = marks.reduceRight<ReactNode>((inner, mark) => {
    const classes = ["mk", `mk-${mark.kind}`];
    if (begins.includes(mark)) classes.push("mk-begins");
    if (ends.includes(mark)) classes.push("mk-ends");
    return (
      <span
        className={classes.join(" ")}
        style={styleOf(mark, depths.get(mark) ?? 0)}
        title={mark.kind === "aside" ? (mark.because ?? undefined) : undefined}
        {...(mark.row === null ? { "data-aside": `${mark.start}-${mark.end}` } : {})}
        {...(mark.row === null || mark.kind === "quiet" ? {} : { "data-row": mark.row })}
      >
        {inner}
      </span>
    );
  }, words);
  const numbered = ends.filter(({ number }) => number !== null).toReversed();
  return (
    <>
      {marked}
      {numbered.map(({ number, row }) => (
        <sup key={number} className="mk-no" data-row={row}>
          {number}
        </sup>
      ))}
    </>
  );
}

/** Deeper than this the lines would run into the next line of text. */
const DEEPEST = 2;

function styleOf({ group, kind }: Mark, depth: number): CSSProperties {
  const lowered = { "--d": kind === "quiet" ? 0 : Math.min(depth, DEEPEST) };
  return (group === null ? lowered : { ...lowered, "--k": GROUP_COLOURS[group].fill }) as CSSProperties;
}
