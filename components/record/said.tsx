import Link from "next/link";
import { RecordSection } from "@/components/ui/section";
import type { Meeting } from "@/db/views";
import { figureInWords } from "@/domain/figure-words";
import { messages } from "@/domain/messages";
import { keyOfFigure } from "@/domain/records/evidence";
import { Table } from "./table";
import type { WhyOf } from "./why";

const { record: words } = messages;

interface SaidProps {
  readonly record: Meeting;
  readonly why: WhyOf;
}

/** What was said at a meeting: quotations with their speaker, and figures as they were told. */
export function Said({ record: { quotations, figures }, why }: SaidProps) {
  return (
    <>
      {quotations.length > 0 && (
        <RecordSection id="quotations" title={words.sections.quotations} note={words.quotationsNote}>
          {quotations.map((quotation) => (
            <Quoted key={quotation.text} quotation={quotation} why={why} />
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

function Quoted({
  quotation: { speaker, person, text },
  why,
}: {
  quotation: Meeting["quotations"][number];
  why: WhyOf;
}) {
  return (
    <figure className="mb-4 max-w-[60ch] border-b border-hair pb-3">
      <blockquote className="font-serif text-[1.0625rem] leading-6 break-words">{text}</blockquote>
      <figcaption className="mt-1 text-ink2">
        {person === null ? (
          speaker
        ) : (
          <Link href={`/people/${person}`} prefetch={false} className="link">
            {speaker}
          </Link>
        )}
      </figcaption>
      {why(["quotations", text])}
    </figure>
  );
}

function FigureTable({ figures, why }: { figures: Meeting["figures"]; why: WhyOf }) {
  return (
    <Table
      caption={words.sections.figures}
      columns={[{ label: "Figure", width: "w-40 wide:w-[calc((100%-40px)/3)]" }, { label: "Of what" }]}
    >
      {figures.map((figure) => (
        <tr key={keyOfFigure(figure)}>
          <th scope="row" className="type-name tabular-nums">
            {figureInWords(figure)}
          </th>
          <td>
            <p className="max-w-[60ch]">{figure.label}</p>
            {why(["figures", keyOfFigure(figure)])}
          </td>
        </tr>
      ))}
    </Table>
  );
}
