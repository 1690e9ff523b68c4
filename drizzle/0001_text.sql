-- Full text. The columns hold search keys (domain/search-text), not the words themselves,
-- so both tables are read for row ids and ranks only.
CREATE VIRTUAL TABLE `meeting_text` USING fts5(
  title, summary, outcomes, names,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);
--> statement-breakpoint
-- Everything that has a page and a name, for jumping to it.
CREATE VIRTUAL TABLE `subject_text` USING fts5(
  kind UNINDEXED, slug UNINDEXED, label UNINDEXED, detail UNINDEXED, keys,
  tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);
