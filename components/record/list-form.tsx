import Link from "next/link";
import { messages } from "@/domain/messages";
import { formatCount } from "@/domain/words";

const { profiles } = messages;

export interface ListChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
}

interface ListFormProps {
  readonly action: string;
  /** The text asked for, where names can be found. */
  readonly find?: { readonly value: string | undefined };
  readonly choices: readonly ListChoice[];
  /** The sort to keep, when it is not the usual one. */
  readonly sort: string | null;
  readonly active: boolean;
}

const FIELD = "mt-0.5 h-8 w-full min-w-0 border-b border-ink3 bg-ground text-ink";

/** Filters of a plain list: a GET form, so that it works without scripts and every state has an address. */
export function ListForm({ action, find, choices, sort, active }: ListFormProps) {
  return (
    <form
      action={action}
      aria-label={profiles.filter}
      className="grid grid-cols-2 gap-x-4 gap-y-3 no-print wide:grid-cols-1"
    >
      {find && (
        <label className="col-span-2 block type-row type-name wide:col-span-1">
          {profiles.find}
          <input type="search" name="q" defaultValue={find.value} className={`${FIELD} type-text font-normal`} />
        </label>
      )}
      {choices.map((choice) => (
        <Choice key={choice.name} {...choice} />
      ))}
      {sort !== null && <input type="hidden" name="sort" value={sort} />}
      <p className="col-span-2 flex min-h-8 items-center gap-x-4 wide:col-span-1">
        <button
          type="submit"
          className="min-h-8 border border-ink px-3 type-row font-semibold hover:bg-ink hover:text-ground"
        >
          {profiles.show}
        </button>
        {active && (
          <Link href={action} prefetch={false} className="link inline-flex min-h-6 items-center type-row">
            {profiles.clear}
          </Link>
        )}
      </p>
    </form>
  );
}

function Choice({ name, label, value, options }: ListChoice) {
  return (
    <label className="block min-w-0 type-row type-name">
      {label}
      <select name={name} defaultValue={value ?? ""} className={`${FIELD} type-text font-normal`}>
        <option value="">{profiles.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
            {option.count !== undefined && ` (${formatCount(option.count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}
