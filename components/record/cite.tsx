import { CITE_FORMATS, type Citable, type CiteFormat } from "@/domain/cite";
import { messages } from "@/domain/messages";
import { keysOf } from "@/domain/taxonomy";
import { CopyButton } from "./copy-button";

const { record } = messages;
/** Only words cross to the browser. */
const COPY = { copy: record.copy, copied: record.copied };
const FILES = keysOf(CITE_FORMATS).filter((format) => format !== "plain");

/** How to cite a record: a sentence, and the forms reference managers read. */
export function Cite({ citable }: { citable: Citable }) {
  const plain = CITE_FORMATS.plain.write(citable);
  return (
    <>
      <p className="max-w-[72ch] text-[0.9375rem] leading-6 break-words">{plain}</p>
      <p className="no-print">
        <CopyButton text={plain} what={CITE_FORMATS.plain.label} words={COPY} />
      </p>
      <div className="mt-2 border-t border-hair no-print">
        {FILES.map((format) => (
          <CiteAs key={format} format={format} citable={citable} />
        ))}
      </div>
    </>
  );
}

function CiteAs({ format, citable }: { format: CiteFormat; citable: Citable }) {
  const { label, write } = CITE_FORMATS[format];
  const text = write(citable);
  return (
    <details className="border-b border-hair">
      <summary className="flex min-h-8 items-center type-text before:mr-2 before:w-3 before:content-['+'] [[open]>&]:before:content-['–'] [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <pre className="mb-1 bg-tint p-3 font-mono text-[0.75rem] leading-[1.125rem] break-words whitespace-pre-wrap">
        {text}
      </pre>
      <p className="mb-2 flex gap-x-4">
        <CopyButton text={text} what={label} words={COPY} />
        <a href={`/meetings/${citable.slug}/cite?format=${format}`} className="link inline-flex min-h-6 items-center">
          {record.files}
          <span className="sr-only">: {label}</span>
        </a>
      </p>
    </details>
  );
}
