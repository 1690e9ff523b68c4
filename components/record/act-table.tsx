import { VagueDate } from "@/components/ui/vague-date";
import type { AgreementAct } from "@/db/views";
import { stepsOf, type Step } from "@/domain/agreement-steps";
import { messages } from "@/domain/messages";
import { ACTS, countryName, type InstrumentType } from "@/domain/taxonomy";
import { Table } from "./table";

const { agreements: words } = messages;

interface ActTableProps {
  readonly type: InstrumentType;
  readonly countries: readonly string[];
  readonly acts: readonly AgreementAct[];
}

/** Each act with its day, place, party, who acted and the page it was read from; then the acts not recorded. */
export function ActTable({ type, countries, acts }: ActTableProps) {
  const steps = stepsOf(type, countries, acts);
  return (
    <Table
      caption={words.sections.acts}
      columns={[
        { label: words.act.act, width: "w-24 wide:w-32" },
        { label: words.act.date, width: "wide:w-32" },
        { label: words.act.place, width: "wide:w-28", wideOnly: true },
        { label: words.act.by, width: "wide:w-56", wideOnly: true },
        { label: words.act.source },
      ]}
    >
      {steps.map((step) => (
        <ActRow key={`${step.type} ${step.act?.date ?? ""} ${step.party ?? ""}`} step={step} />
      ))}
    </Table>
  );
}

function ActRow({ step: { type, act, party } }: { step: Step<AgreementAct> }) {
  const who = [party === null ? null : countryName(party), act?.by ?? null].filter((part) => part !== null).join("; ");
  return (
    <tr className={act === null ? "text-ink2" : ""}>
      <th scope="row" className={act === null ? "font-normal" : "type-name"}>
        {ACTS[type].label}
      </th>
      <td>{act === null ? words.notRecorded : <VagueDate date={act.date} />}</td>
      <td className="hidden wide:table-cell">{act?.city ?? <Nothing />}</td>
      <td className="hidden wide:table-cell">
        <Who who={who} told={act !== null} />
      </td>
      <td>
        {act === null ? <Nothing /> : <ActSource act={act} />}
        <p className="type-label text-ink2 wide:hidden">{[act?.city, who].filter(Boolean).join(", ")}</p>
      </td>
    </tr>
  );
}

/** Of an act not recorded nothing is said, not even who it waits for, unless another party's is told. */
function Who({ who, told }: { who: string; told: boolean }) {
  if (who !== "") return <>{who}</>;
  return told ? <span className="text-ink2">{words.allParties}</span> : <Nothing />;
}

function Nothing() {
  return (
    <span className="text-ink2">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words.notRecorded}</span>
    </span>
  );
}

function ActSource({ act: { source } }: { act: AgreementAct }) {
  return (
    <a href={source.url} rel="noopener noreferrer external" className="link inline-block py-0.5">
      <span lang={source.language} className="font-serif text-[0.875rem]">
        {source.title}
      </span>
      <span className="type-label text-ink2">, {source.publisher}</span>
    </a>
  );
}
