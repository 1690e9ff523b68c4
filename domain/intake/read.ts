import { readAreas } from "./areas/areas";
import { contextOf } from "./context-of";
import { readFigures } from "./outcomes/figures";
import { readInitiatives } from "./named/initiatives";
import { readInstruments } from "./named/instruments";
import { readLevel } from "./people/level";
import { readOrganisations } from "./named/organisations";
import { readOutcomes } from "./outcomes/outcomes";
import { readDate, readModality } from "./occasion/occasion";
import { readParticipants } from "./people/participants";
import { readCountries, readFormat } from "./occasion/parties";
import { peopleIn } from "./people/people";
import { readPlace } from "./occasion/place";
import { readQuotes } from "./people/quotes";
import type { Reading, ReadingInput } from "./reading";

/** Reads a communiqué into the draft of one meeting. Never throws; linear in the length of the text. */
export function readCommunique(input: ReadingInput): Reading {
  const context = contextOf(input);
  const people = peopleIn(context);
  const participants = readParticipants(context, people);
  const quotes = readQuotes(context, people, participants.claims);
  const date = readDate(context);
  const modality = readModality(context);
  const countries = readCountries(context, participants.claims);
  const parties = countries.map(({ value }) => value);
  const figures = readFigures(context, parties);
  const outcomes = readOutcomes(context, parties);
  const instruments = readInstruments(context, parties);
  const initiatives = readInitiatives(context, parties);
  const organisations = readOrganisations(context, initiatives, parties);
  const names = organisations.claims.flatMap(({ spans }) => spans);
  const areas = readAreas(context, names);
  return {
    language: context.text.language,
    date,
    format: readFormat(countries),
    level: readLevel(context, participants.claims),
    modality,
    place: readPlace(context, date, modality?.value ?? null),
    countries,
    areas: areas.claims,
    participants: participants.claims,
    instruments: instruments.claims,
    initiatives: initiatives.claims,
    organisations: organisations.claims,
    quotes: quotes.claims,
    outcomes: outcomes.claims,
    figures: figures.claims,
    setAside: [participants, quotes, instruments, initiatives, organisations, figures, outcomes, areas].flatMap(
      ({ setAside }) => setAside,
    ),
  };
}
