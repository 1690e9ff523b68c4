import { Section } from "@/components/ui/section";
import type { MergePreview } from "@/db/desk";
import { keeping } from "@/domain/messages/keeping";
import { RECORDS } from "@/domain/records";
import { ChangeList } from "./change-list";
import { MergeForm } from "./merge-form";

const words = keeping.merge;

/** Two records side by side, what the one that stays gains, and what else changes; then the button. */
export function MergeComparison({ preview }: { readonly preview: MergePreview }) {
  const { from, into, gained, also, refused } = preview;
  return (
    <>
      <Section id="compare" title={words.compare} lede={words.compareNote}>
        <Sides preview={preview} />
      </Section>
      {refused === null ? (
        <>
          <Section id="gains" title={words.gains}>
            <div className="mt-2">
              <ChangeList changes={gained} none={words.gainsNothing} />
            </div>
          </Section>
          <Section id="also" title={also.length === 0 ? words.alsoNone : words.also(also.length)}>
            <ul className="mt-2 wide:columns-2">
              {also.map(({ kind, slug, name }) => (
                <li key={`${kind} ${slug}`} className="break-inside-avoid py-0.5">
                  <span className="text-ink2">{RECORDS[kind].label}: </span>
                  {name}
                </li>
              ))}
            </ul>
          </Section>
          <MergeForm kind={from.kind} slug={from.slug} version={from.version} into={into.slug} />
        </>
      ) : (
        <div role="note" className="border-l-2 border-accent pl-3">
          <p className="type-name">{words.refused}</p>
          <p>{refused}</p>
        </div>
      )}
    </>
  );
}

function Sides({ preview: { from, into, sides } }: { readonly preview: MergePreview }) {
  return (
    <table className="mt-3 w-full table-fixed [font-variant-numeric:normal] border-collapse text-left [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_th]:align-top">
      <caption className="sr-only">{words.compare}</caption>
      <thead className="border-b border-line">
        <tr>
          <th scope="col" className="w-20 pb-1 type-label font-normal text-ink2 wide:w-40">
            {words.field}
          </th>
          {[
            { said: words.goes, of: from },
            { said: words.stays, of: into },
          ].map(({ said, of }) => (
            <th key={said} scope="col" className="pb-1 pr-4 font-normal">
              <span className="block type-label text-ink2">{said}</span>
              <span className="block type-item break-words">{of.name}</span>
              <span className="block type-label break-all text-ink2">{of.slug}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.length === 0 && (
          <tr>
            <td colSpan={3}>{words.same}</td>
          </tr>
        )}
        {sides.map(({ label, from: gone, into: stays }) => (
          <tr key={label} className="border-b border-hair">
            <th scope="row" className="py-2 pr-2 type-label font-normal break-words text-ink2">
              {label}
            </th>
            <Said values={gone} />
            <Said values={stays} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ values }: { readonly values: readonly string[] }) {
  if (values.length === 0) return <td className="text-ink2">{words.nothingSaid}</td>;
  return (
    <td>
      <ul>
        {values.map((value) => (
          <li key={value} className="[overflow-wrap:anywhere]">
            {value}
          </li>
        ))}
      </ul>
    </td>
  );
}
