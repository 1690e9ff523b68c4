"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import { Table } from "@/components/record/table";
import type { Meeting } from "@/db/views";
import { formatEdtf } from "@/domain/edtf";
import type { MeetingBody } from "@/domain/intake/confirm/decide";
import { differencesOf, type Told } from "@/domain/intake/confirm/differences";
import { intake } from "@/domain/messages/intake";
import { labelOfField } from "@/domain/records/labels";
import type { NameOf } from "@/domain/records/changes";
import { AREAS, countryName, FORMATS, isKeyOf, LEVELS, MODALITIES, type Term } from "@/domain/taxonomy";

const words = intake.compare;

interface DifferencesProps {
  readonly slug: string;
  readonly record: MeetingBody["record"];
  readonly nameOf: NameOf;
}

/** What this draft says otherwise than a published meeting that looks like it. */
export function DifferencesPart({ slug, record, nameOf }: DifferencesProps) {
  const { data } = useQuery({
    queryKey: ["meeting", slug],
    queryFn: ({ signal }) => fetchJson<Meeting>(`/api/v1/meetings/${slug}`, signal),
    retry: false,
  });
  if (data === undefined) return null;
  const found = differencesOf(toldByDraft(record, nameOf), toldByRecord(data));
  if (found.length === 0) return <p className="my-2 text-ink2">{words.alike}</p>;
  return (
    <div className="max-wide:mt-3 [&_table]:table-fixed">
      <Table caption={words.differs} columns={[words.differs, words.here, words.there].map((label) => ({ label }))}>
        {found.map(({ field, here, there }) => (
          <tr key={field}>
            <th scope="row" className="font-normal text-ink2">
              {labelOfField("meeting", field)}
            </th>
            <td>{here.join(", ") || <span className="text-ink3">{words.nothing}</span>}</td>
            <td>{there.join(", ") || <span className="text-ink3">{words.nothing}</span>}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

const one = (value: string | null | undefined): string[] => (value ? [value] : []);
const term = (terms: Readonly<Record<string, Term>>, key: string | null | undefined): string[] =>
  isKeyOf(terms, key ?? "") ? one(terms[key ?? ""]?.label) : [];

function toldByDraft(record: MeetingBody["record"], nameOf: NameOf): Told {
  return {
    date: one(record.date && formatEdtf(record.date)),
    city: one(record.city),
    level: term(LEVELS, record.level),
    format: term(FORMATS, record.format),
    modality: term(MODALITIES, record.modality),
    countries: (record.countries ?? []).map(countryName),
    participants: (record.participants ?? []).map(({ person }) => nameOf("person", person ?? "")),
    areas: (record.areas ?? []).flatMap(({ area }) => term(AREAS, area)),
    instruments: (record.instruments ?? []).map((slug) => nameOf("instrument", slug)),
  };
}

function toldByRecord(meeting: Meeting): Told {
  return {
    date: [formatEdtf(meeting.date)],
    city: one(meeting.city),
    level: term(LEVELS, meeting.level),
    format: term(FORMATS, meeting.format),
    modality: term(MODALITIES, meeting.modality),
    countries: meeting.countries.map(countryName),
    participants: meeting.participants.map(({ name }) => name),
    areas: meeting.areas.map(({ area }) => AREAS[area].label),
    instruments: meeting.instruments.map(({ title }) => title),
  };
}
