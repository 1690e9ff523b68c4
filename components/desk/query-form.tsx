import Link from "next/link";
import type { ReactNode } from "react";

export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  /** A choice from these, or a text, or a day. */
  readonly from: readonly { readonly value: string; readonly label: string }[] | "text" | "day";
  /** What a choice says that lets all through. */
  readonly all?: string;
  readonly wide?: boolean;
}

interface QueryFormProps {
  readonly action: string;
  readonly label: string;
  readonly fields: readonly Asked[];
  readonly button: string;
  /** Where everything is shown again; left out where everything is. */
  readonly clear?: { readonly href: string; readonly label: string } | null;
  /** What the address keeps beside the fields. */
  readonly kept?: Readonly<Record<string, string>>;
}

const CONTROL =
  "mt-0.5 block h-11 w-full min-w-0 border-b border-ink3 bg-tint px-2 text-base font-normal hover:border-ink wide:h-8 wide:text-[0.8125rem]";

/** Questions to a list on one line: a GET form, so that it works without scripts and every state has an address. */
export function QueryForm({ action, label, fields, button, clear, kept }: QueryFormProps) {
  return (
    <form
      action={action}
      role="search"
      aria-label={label}
      className="no-print mb-5 grid grid-cols-2 items-end gap-x-4 gap-y-3 wide:flex wide:flex-wrap"
    >
      {fields.map((field) => (
        <label
          key={field.name}
          className={`block min-w-0 type-row type-name ${field.wide === true ? "col-span-2 wide:w-72" : "wide:w-[8.625rem]"}`}
        >
          {field.label}
          <Control {...field} />
        </label>
      ))}
      {Object.entries(kept ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="col-span-2 flex items-center gap-x-5">
        <button type="submit" className="min-h-11 border border-ink px-4 hover:bg-tint wide:min-h-8">
          {button}
        </button>
        {clear && (
          <Link href={clear.href} prefetch={false} className="link inline-flex min-h-6 items-center">
            {clear.label}
          </Link>
        )}
      </p>
    </form>
  );
}

function Control({ name, value, from, all }: Asked): ReactNode {
  if (from === "text") return <input type="search" name={name} defaultValue={value ?? ""} className={CONTROL} />;
  if (from === "day") return <input type="date" name={name} defaultValue={value ?? ""} className={CONTROL} />;
  return (
    <select key={value} name={name} defaultValue={value ?? ""} className={CONTROL}>
      <option value="">{all}</option>
      {from.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
