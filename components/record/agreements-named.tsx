import Link from "next/link";
import type { NamedInstrument } from "@/db/views";
import { actsNotRecorded, agreementState } from "@/domain/lifecycle";
import { messages } from "@/domain/messages";
import { INSTRUMENT_TYPES } from "@/domain/taxonomy";
import { ActSteps } from "./act-steps";
import type { WhyOf } from "./why";

const { agreements } = messages;

interface AgreementsNamedProps {
  readonly instruments: readonly NamedInstrument[];
  /** ISO day. */
  readonly asOf: string;
  readonly why?: WhyOf;
}

/** Agreements a meeting names: what each is, its acts as steps, and its state in words. */
export function AgreementsNamed({ instruments, asOf, why }: AgreementsNamedProps) {
  return (
    <>
      <ul>
        {instruments.map((instrument) => (
          <li key={instrument.slug} className="border-b border-hair py-3.5 first:pt-0">
            <AgreementNamed instrument={instrument} asOf={asOf} />
            {why?.(instrument.title, { field: "instruments", value: instrument.slug })}
          </li>
        ))}
      </ul>
      <p className="mt-2 type-label text-ink2">{agreements.outlined}</p>
    </>
  );
}

function AgreementNamed({ instrument, asOf }: { instrument: NamedInstrument; asOf: string }) {
  const { slug, title, type, summary, countries, acts } = instrument;
  const state = agreementState(type, acts, asOf);
  const sentence = agreements.stateSentence({ type, acts, state, notRecorded: actsNotRecorded(type, acts) });
  return (
    <>
      <h3 className="type-item wide:text-[0.9375rem] wide:leading-5">
        <Link href={`/agreements/${slug}`} prefetch={false} className="hover:underline">
          {title}
        </Link>
      </h3>
      <p className="mb-3 max-w-[72ch] text-ink2">
        {INSTRUMENT_TYPES[type].label}. {summary}
      </p>
      <ActSteps type={type} countries={countries} acts={acts} />
      <p className="mt-2 max-w-[72ch]">{sentence}</p>
    </>
  );
}
