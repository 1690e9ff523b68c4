/** Words of the import: what a file may be, what is wrong with it, and what became of it. */
import { andList, countOf, formatCount as grouped } from "../words";

export const imports = {
  file: {
    empty: "There is nothing to read: choose a file or paste its text.",
    noRows: "The file has a heading but no row beneath it.",
    tooManyRows: (most: number) =>
      `The file has more than ${grouped(most)} rows. Part it and import the parts one after the other.`,
    tooManyColumns: (most: number) => `The file has more than ${most} columns.`,
    tooManyValues: "The lists of the file hold too many values. Part it and import the parts one after the other.",
    cellTooLong: (row: number, most: number) => `A cell of row ${row} is longer than ${grouped(most)} characters.`,
    openQuote: (row: number) => `A quotation mark that opens in row ${row} is never closed.`,
    strayQuote: (row: number) =>
      `Row ${row} has text after a closing quotation mark. Inside a quoted cell, write a quotation mark twice.`,
    width: (row: number, cells: number, columns: number) =>
      `Row ${row} has ${countOf(cells, "cell", "cells")}, the heading ${grouped(columns)}.`,
    notJson: (why: string) => `The text begins like JSON but is none: ${why}`,
    notRecord: (entry: number) => `Entry ${entry} is not a record: an object with fields is wanted.`,
    noMapping: "The mapping must name one field, or none, for each column.",
    mappedTwice: (field: string) => `Two columns are read as “${field}”.`,
  },
  apply: {
    refused: "Nothing was imported, because rows are refused: look at the file again.",
    stale: "Nothing was imported: the record has changed since the dry run. Look at it again.",
    otherFile: "Nothing was imported: this is not the file, or not the mapping, of the dry run.",
    tooManyPosts: (name: string, most: number) =>
      `Nothing was imported: it would give ${name} more than ${most} posts. Part the file, or give posts the same words.`,
  },
  undo: {
    noSuchImport: "There is no such import.",
    undone: "This import has been undone already.",
    changedSince: (records: number) =>
      `The import cannot be undone: ${countOf(records, "record has", "records have")} been changed since.`,
    drafted: "The import cannot be undone: drafts of records it brought are open. Publish or discard them first.",
    usedSince: "The import cannot be undone: other records name what it brought.",
  },
  kinds: {
    person: "person",
    organisation: "organisation",
    instrument: "agreement",
    initiative: "initiative",
    meeting: "meeting or tour",
  },
  row: {
    notText: "Holds something that is neither a text nor a list of texts.",
    oneOnly: "Holds a list where one value is wanted.",
    tooMany: (most: number) => `Holds more than ${most} values.`,
    unknownCode: (value: string, codes: readonly string[]) => `“${value}” is none of ${codes.join(", ")}.`,
    unknownCountry: (value: string) => `“${value}” is no country: give its two-letter code, such as KZ.`,
    outOfStep: (values: number, leader: string, leaders: number) =>
      `Has ${countOf(values, "value", "values")} for ${grouped(leaders)} in “${leader}”.`,
    words: (said: string, of: string, named: string) =>
      `Says “${said}”, but ${of} is “${named}”. Change the code, not the words beside it.`,
    wordsOfNothing: (said: string, of: string) => `Says “${said}” where “${of}” has no value.`,
    unknown: (what: string, name: string, nearest: { readonly slug: string; readonly name: string } | undefined) =>
      `There is no ${what} “${name}”.${nearest ? ` Nearest: ${nearest.slug} (${nearest.name}).` : ""}`,
    noSuchSlug: (slug: string, nearest: { readonly slug: string; readonly name: string } | undefined) =>
      `There is no meeting “${slug}”; a new one is entered without a slug.${nearest ? ` Nearest: ${nearest.slug} (${nearest.name}).` : ""}`,
    removed: (slug: string) => `The meeting “${slug}” has been taken out; put it back first.`,
    moved: (slug: string, target: string) => `The meeting “${slug}” has been merged into “${target}”.`,
    twice: (slug: string, row: number) => `“${slug}” stands in row ${row} already.`,
    newSource: (url: string) =>
      `The record has no source at ${url} yet: give publisher, title, language and kind in the columns beside it.`,
    sourceDiffers: (said: string, stands: string) =>
      `Says “${said}”, but the source is recorded with “${stands}”. Sources are changed on their own.`,
    more: (number: number) => `${countOf(number, "more fault", "more faults")} in this row.`,
  },
  page: {
    title: "Import",
    lede: "Meetings from a table or JSON, ours or another's. What a file would do is shown row by row first; then all rows are published, or none.",
    file: "File",
    fileNote: (rows: number) =>
      `CSV (comma, semicolon or tab) or JSON, in UTF-8: our own exports come back as they are. At most ${grouped(rows)} rows and 5 MiB as sent; 10,000 rows fit only where a row has some 500 characters, so part a wider file.`,
    columnsNote: "What each column means",
    choose: "Choose a file",
    drop: "or drop it here",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    paste: "Or paste its text",
    pasteHint: "Cells copied from a spreadsheet will do. What you paste stays here until you clear it.",
    clear: "Clear",
    look: "Look at it",
    lookAgain: "Look again",
    kib: (kib: number) => `${grouped(kib)} KB`,
    tooLarge: (mib: string) =>
      `The file is ${mib} MiB as sent, and a request takes 5 MiB. Part it, or leave out columns that are not read, and import the parts one after the other.`,
    workbook: "This is a workbook or another file of no text. Save it as CSV (UTF-8) and choose that.",
    unreadable: "The file cannot be read. Choose it again, or paste its text.",
    notUtf8: "The file is not in UTF-8. Save it as CSV (UTF-8) and choose that.",
    columns: "Columns",
    columnsLede: (form: string, read: number, all: number) =>
      `${form}. ${grouped(read)} of ${countOf(all, "column is", "columns are")} read; what a column that is not read says stays as it is.`,
    forms: {
      csv: "A table",
      json: "JSON",
    },
    separators: { ",": "parted by commas", ";": "parted by semicolons", "\t": "parted by tabs" } as Record<
      string,
      string
    >,
    columnsOpen: (columns: number) => `What ${countOf(columns, "column is", "columns are")} read as`,
    column: "Column",
    samples: "Holds, for example",
    readAs: "Read as",
    notRead: "Not read",
    readAsOf: (column: string) => `Read “${column}” as`,
    mappingChanged: "The mapping has changed: look again before importing.",
    rows: "Dry run",
    rowsLede: "Nothing has been written.",
    looking: (done: number, total: number) => `Looking: ${grouped(done)} of ${countOf(total, "row", "rows")}`,
    reading: "Reading the file …",
    looked: (counts: readonly string[]) => `Looked at: ${andList(counts)}.`,
    show: "Show",
    all: "all",
    outcomes: {
      created: "created",
      changed: "changed",
      unchanged: "unchanged",
      refused: "refused",
    },
    row: (row: number) => `Row ${grouped(row)}`,
    newRecord: "new record",
    untitled: "Untitled",
    bringsSources: (sources: number) => `Brings ${countOf(sources, "new source", "new sources")}.`,
    item: (item: number) => `value ${item}`,
    noneShown: "No row of this kind.",
    import: (rows: number) => `Import ${countOf(rows, "row", "rows")}`,
    reason: "Why",
    reasonHint: "Shown in history beside each record.",
    refusedFirst: (refused: number) =>
      `${countOf(refused, "row is", "rows are")} refused, so nothing can be imported: mend the file and look again.`,
    nothing: "Nothing to import: every row reads as the record does.",
    importing: (rows: number) =>
      `Importing ${countOf(rows, "row", "rows")}. All are written in one step; until then nobody sees any of them.`,
    staleRow: (row: number, title: string) => `Row ${grouped(row)}, ${title}`,
    staleMore: (rows: number) => `and ${countOf(rows, "more row", "more rows")}`,
    done: (created: number, changed: number, unchanged: number) =>
      `Imported: ${grouped(created)} created, ${grouped(changed)} changed, ${grouped(unchanged)} unchanged.`,
    doneNothing: "Nothing was changed.",
    undo: "Undo",
    undoQuestion: (records: number) => `Take back all of it, ${countOf(records, "meeting", "meetings")}?`,
    undone: "Undone: the record reads as it did before.",
    former: "Former imports",
    formerNone: "Nothing has been imported yet.",
    pasted: "Pasted text",
    facts: (created: number, changed: number, unchanged: number) =>
      `${grouped(created)} created, ${grouped(changed)} changed, ${grouped(unchanged)} unchanged`,
    sourcesBrought: (sources: number) => countOf(sources, "new source", "new sources"),
    undoneBy: (by: string, at: string) => `Undone by ${by}, ${at}`,
  },
} as const;
