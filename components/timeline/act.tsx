/** Half a diagonal. */
const SIZE = 5;

interface ActProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** True where only the month or year is known. */
  readonly vague: boolean;
  /** True when nothing was signed yet. */
  readonly planned: boolean;
  readonly count: number;
}

/** An act of an agreement: a diamond, hollow while only planned, in a bracket where its day is not known. */
export function ActMark({ x, y, width, vague, planned, count }: ActProps) {
  const cx = x + width / 2;
  return (
    <>
      {vague && (
        <path
          d={`M${x} ${y - 3}v6M${x + width} ${y - 3}v6M${x} ${y}h${width}`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="0.8"
        />
      )}
      <path
        d={`M${cx} ${y - SIZE}l${SIZE} ${SIZE}l${-SIZE} ${SIZE}l${-SIZE} ${-SIZE}Z`}
        fill={planned ? "var(--ground)" : "var(--ink)"}
        stroke="var(--ink)"
        strokeWidth="1.2"
      />
      {count > 1 && <CountBeside x={Math.max(cx + SIZE, vague ? x + width : 0) + 3} y={y} count={count} />}
    </>
  );
}

/** How many stand in one place, written beside it. */
export function CountBeside({ x, y, count }: { x: number; y: number; count: number }) {
  return (
    <text
      x={x}
      y={y + 3.8}
      fill="var(--ink)"
      fontSize="11"
      fontWeight="600"
      stroke="var(--ground)"
      strokeWidth="3"
      paintOrder="stroke"
    >
      {count}
    </text>
  );
}
