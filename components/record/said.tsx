import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Meeting } from "@/db/views";
import { figureInWords } from "@/domain/figure-words";
import { messages } from "@/domain/messages";
import { keyOfFigure } from "@/domain/records/evidence";
import { Table } from "./table";
import { languageOfValue, type WhyOf } from "./why";

const { record: words } = messages;

interface SaidProps {
  readonly record: Meeting;
  readonly why: WhyOf;
}

/** What was said at a meeting: quotations with their speaker, and figures as they were told. */
export function Said({ record, why }: SaidProps) {
  const { quotations, figures } = record;
  return (
    <>
      {quotations.length > 0 && (
        <RecordSection id="quotations" title={words.sections.quotations} note={words.quotationsNote}>
          {quotations.map((quotation) => (
            <Quoted
              key={quotation.text}
              quotation={quotation}
              language={languageOfValue(record, { field: "quotations", value: quotation.text })}
              why={why}
            />
          ))}
        </RecordSection>
      )}
      {figures.length > 0 && (
        <RecordSection id="figures" title={words.sections.figures} note={words.figuresNote}>
          <FigureTable figures={figures} why={why} />
        </RecordSection>
      )}
    </>
  );
}

interface QuotedProps {
  readonly quotation: Meeting["quotations"][number];
  readonly language: string | undefined;
  readonly why: WhyOf;
}

/** Words spoken, in the marks of their language; the first mark hangs. */
function Quoted({ quotation: { speaker, person, text }, language, why }: QuotedProps) {
  return (
    <figure className="border-b border-hair py-3 first:pt-0">
      <blockquote
        lang={language}
        className="max-w-[60ch] -indent-[0.44em] font-serif text-[1.0625rem] leading-6 break-words before:content-[open-quote] after:content-[close-quote]"
      >
        {text}
      </blockquote>
      <figcaption className="mt-1 text-ink2">
        {person === null ? (
          speaker
        ) : (
          <Link href={`/people/${person}`} prefetch={false} className="link inline-flex min-h-6 items-center">
            {speaker}
          </Link>
        )}
      </figcaption>
      {why(words.saidBy(speaker, text), { field: "quotations", value: text })}
    </figure>
  );
}

function FigureTable({ figures, why }: { figures: Meeting["figures"]; why: WhyOf }) {
  return (
    <div className="[&_table]:table-fixed">
      <Table
        caption={words.sections.figures}
        columns={[{ label: words.figure, width: "w-32 wide:w-[35%]" }, { label: words.ofWhat }]}
      >
        {figures.map((figure) => (
          <tr key={keyOfFigure(figure)}>
            <th scope="row" className="type-name tabular-nums">
              {figureInWords(figure)}
            </th>
            <td>
              <p className="max-w-[60ch]">{figure.label}</p>
              {why(`${figureInWords(figure)}, ${figure.label}`, { field: "figures", value: keyOfFigure(figure) })}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
