import Link from "next/link";
import { Fragment } from "react";
import { PARTNERS, countryName, isKeyOf } from "@/domain/taxonomy";

/** A state by name, linked where it has a page. */
export function StateName({ code }: { code: string }) {
  if (!isKeyOf(PARTNERS, code)) return <>{countryName(code)}</>;
  return (
    <Link href={`/countries/${code}`} prefetch={false} className="link">
      {PARTNERS[code].label}
    </Link>
  );
}

/** States in a row. */
export function StateNames({ codes }: { codes: readonly string[] }) {
  return codes.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && ", "}
      <StateName code={code} />
    </Fragment>
  ));
}
