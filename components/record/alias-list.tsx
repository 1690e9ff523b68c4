import { Fragment } from "react";
import { languageOfName } from "@/domain/name-language";

/** Other spellings of a name, each in the language of its script. */
export function AliasList({ aliases, country }: { aliases: readonly string[]; country: string }) {
  return aliases.map((alias, index) => (
    <Fragment key={alias}>
      {index > 0 && ", "}
      <span lang={languageOfName(alias, country)}>{alias}</span>
    </Fragment>
  ));
}
