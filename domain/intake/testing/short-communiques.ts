/** Short invented communiqués with what is to be read of the occasion, for tests of single rules. */
import { contextOf } from "../context-of";
import type { Context } from "../context";
import { EMPTY_GAZETTEER } from "../reading";
import { ENGLISH } from "./short-communiques-en";
import { RUSSIAN } from "./short-communiques-ru";

export interface ShortCommunique {
  readonly name: string;
  readonly publishedOn: string;
  /** First day of the main meeting, or first and last as “2024-05-13..2024-05-14”; null where the text does not say. */
  readonly date: string | null;
  /** English name; null where there was no place or none is named. */
  readonly city: string | null;
  readonly modality: "in-person" | "virtual" | "phone" | "letter";
  /** ISO codes apart by spaces: Central Asia, others, Britain. */
  readonly countries: string;
  /** Words that belong to the main meeting. */
  readonly main: readonly string[];
  /** Words that do not. */
  readonly aside: readonly string[];
  readonly text: string;
}

/** What the readers of fields are given of a short text. */
export const contextOfText = (text: string, publishedOn: string | null = "2025-05-14"): Context =>
  contextOf({ text, publishedOn, language: null, gazetteer: EMPTY_GAZETTEER });

export const SHORT_COMMUNIQUES: readonly ShortCommunique[] = [...ENGLISH, ...RUSSIAN];
