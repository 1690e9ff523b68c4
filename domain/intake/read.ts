import type { Reading, ReadingInput } from "./reading";

/** Reads a communiqué into the draft of one meeting. Never throws; linear in the length of the text. */
export function readCommunique({ language }: ReadingInput): Reading {
  return {
    language: language ?? "en",
    date: null,
    format: null,
    level: null,
    modality: null,
    place: null,
    countries: [],
    areas: [],
    participants: [],
    instruments: [],
    initiatives: [],
    organisations: [],
    quotes: [],
    outcomes: [],
    figures: [],
    setAside: [],
  };
}
