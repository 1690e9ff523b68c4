import type { ReactNode } from "react";
import { timeline } from "@/domain/messages/timeline";
import { GROUPS, keysOf, type Group, type Level } from "@/domain/taxonomy";
import { radiusOf, ringRadiusOf } from "@/domain/timeline-layout";
import { ActMark } from "./act";
import { ClusterRing } from "./cluster";
import { PointMark, SpanMark } from "./mark";

const { legend: words } = timeline;

/** One level for each of the five sizes. */
const SIZES: readonly Level[] = ["head-of-state", "foreign-minister", "minister", "deputy-minister", "official"];

/** A mark outside the drawing, for legends and lists. */
function Sample({ width, height = 18, children }: { width: number; height?: number; children: ReactNode }) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 ${-height / 2} ${width} ${height}`}
      aria-hidden="true"
      className="flex-none"
    >
      {children}
    </svg>
  );
}

/** The disc of a group with its inner mark. */
export function GroupDot({ group }: { group: Group | null }) {
  return (
    <Sample width={12} height={12}>
      <PointMark x={0} y={0} width={12} height={12} group={group} status="held" />
    </Sample>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5">{children}</div>;
}

function Name({ children }: { children: ReactNode }) {
  return <span className="w-full min-w-[3.25rem] font-[620] text-ink wide:w-auto">{children}</span>;
}

function Entry({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {sample}
      {children}
    </span>
  );
}

const neutral = { group: null, status: "held" } as const;

function Lines() {
  return (
    <div className="mt-1.5 grid gap-y-1.5 type-label leading-[1.125rem] text-ink2">
      <Line>
        <Name>{words.level}</Name>
        {SIZES.map((level, index) => {
          const size = 2 * radiusOf(level);
          return (
            <Entry
              key={level}
              sample={
                <Sample width={size}>
                  <circle cx={size / 2} cy={0} r={size / 2} fill="var(--ink2)" />
                </Sample>
              }
            >
              {words.levels[index]}
            </Entry>
          );
        })}
      </Line>
      <Line>
        <Name>{words.date}</Name>
        <Entry
          sample={
            <Sample width={28}>
              <SpanMark x={1} y={0} width={26} height={8} {...neutral} />
            </Sample>
          }
        >
          {words.vague}
        </Entry>
        <Entry
          sample={
            <Sample width={12}>
              <Hollow dashed />
            </Sample>
          }
        >
          {words.announced}
        </Entry>
        <Entry
          sample={
            <Sample width={12}>
              <Hollow dashed={false} />
            </Sample>
          }
        >
          {words.cancelled}
        </Entry>
        <Entry sample={<ClusterSample />}>{words.cluster}</Entry>
        <Name>{words.agreement}</Name>
        <Entry
          sample={
            <Sample width={12}>
              <ActMark x={1} y={0} width={10} vague={false} planned={false} count={1} />
            </Sample>
          }
        >
          {words.done}
        </Entry>
        <Entry
          sample={
            <Sample width={12}>
              <ActMark x={1} y={0} width={10} vague={false} planned count={1} />
            </Sample>
          }
        >
          {words.planned}
        </Entry>
        <Entry
          sample={
            <Sample width={26}>
              <ActMark x={1} y={0} width={24} vague planned={false} count={1} />
            </Sample>
          }
        >
          {words.bracket}
        </Entry>
      </Line>
      <Line>
        <Name>{words.colour}</Name>
        {keysOf(GROUPS).map((group) => (
          <Entry key={group} sample={<GroupDot group={group} />}>
            {GROUPS[group].label}
          </Entry>
        ))}
        <span>{words.note}</span>
      </Line>
    </div>
  );
}

function Hollow({ dashed }: { dashed: boolean }) {
  return (
    <>
      <circle
        cx="6"
        cy="0"
        r="5"
        fill="none"
        stroke="var(--ink2)"
        strokeWidth="1.4"
        strokeDasharray={dashed ? "2.4 1.6" : undefined}
      />
      {!dashed && <path d="M1 -5l10 10M11 -5l-10 10" stroke="var(--ink)" strokeWidth="1.2" />}
    </>
  );
}

function ClusterSample() {
  const size = 2 * ringRadiusOf("minister");
  const groups = [
    { group: "resources-environment", count: 2 },
    { group: "politics-security", count: 2 },
  ] as const;
  return (
    <Sample width={size} height={size}>
      <ClusterRing cx={size / 2} cy={0} level="minister" groups={groups} count={4} />
    </Sample>
  );
}

/** How to read the marks: lines on a wide screen, folded away on a narrow one. */
export function Legend() {
  return (
    <>
      <div className="hidden wide:block">
        <Lines />
      </div>
      <details className="wide:hidden">
        <summary className="min-h-6 type-label text-ink2">{words.title}</summary>
        <Lines />
      </details>
    </>
  );
}
