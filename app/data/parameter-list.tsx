export interface ParameterWords {
  readonly name: string;
  readonly meaning: string;
  readonly values: string;
}

/** Parameters as names and meanings; a list and not a table, so that it also stands in one column. */
export function ParameterList({ parameters }: { parameters: readonly ParameterWords[] }) {
  return (
    <dl>
      {parameters.map(({ name, meaning, values }) => (
        <div key={name} className="grid gap-x-5 border-b border-hair py-1 wide:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="type-name break-words">{name}</dt>
          <dd className="min-w-0 text-ink2">
            {meaning} <span className="break-words text-ink3">{values}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
