/** Parameters of the desk's questions. */
import { z } from "zod";
import { LOOKUP_KINDS, type LookupKind } from "@/db/desk/lookup";
import { messages } from "@/domain/messages";
import { RECORD_KINDS } from "@/domain/taxonomy";
import { anyOf, single, type Parameter } from "./parameters";

const { api } = messages;

const LONGEST_TEXT = 500;
const LONGEST_ADDRESS = 2_000;

function text(description: string): Parameter<string | null> {
  return single<string | null>({
    description,
    shape: z.string().max(LONGEST_TEXT),
    fallback: null,
    read: (value) => (value.length <= LONGEST_TEXT ? { value } : { fault: api.tooLong(LONGEST_TEXT) }),
  });
}

function choice<K extends string>(description: string, values: readonly K[], fallback: K, required: boolean) {
  return single<K>({
    description,
    shape: z.enum(values as [K, ...K[]]),
    fallback,
    required,
    read: (given) => {
      const value = values.find((each) => each === given);
      return value === undefined ? { fault: api.notOneOf(given, values) } : { value };
    },
  });
}

export const lookupKind = choice<LookupKind>("What is looked for.", LOOKUP_KINDS, "person", true);

export const typed = text("Beginnings of words, in any script.");

export const slugs = anyOf("A record by its slug.", z.string(), (value) =>
  /^[a-z0-9-]{1,120}$/.test(value) ? null : api.notSlug(value),
);

export const address = single<string>({
  description: "The address of a page.",
  shape: z.url(),
  fallback: "",
  required: true,
  read: (value) => (value.length <= LONGEST_ADDRESS && URL.canParse(value) ? { value } : { fault: api.notAddress }),
});

export const recordOfMeeting = choice("Meeting or tour.", RECORD_KINDS, "meeting", false);
export const ownSlug = text("The published record that is being changed, which is no duplicate of itself.");
export const ownDraft = text("The draft that is being written.");
export const typedDate = text("Date, EDTF.");
export const typedCity = text("City.");
export const typedTitle = single<string>({
  description: "Title.",
  shape: z.string().max(LONGEST_TEXT),
  fallback: "",
  read: (value) => (value.length <= LONGEST_TEXT ? { value } : { fault: api.tooLong(LONGEST_TEXT) }),
});
