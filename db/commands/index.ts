/** Every command there is, by name: what is not here cannot be asked for. */
import { ACCOUNT_COMMANDS } from "./accounts";
import { makeBackupNow, restoreBackup, verifyBackup } from "./backups";
import type { Command } from "./define";
import { createDraft } from "./create-draft";
import { discardDraft } from "./discard-draft";
import { importMeetings } from "./import-meetings";
import { keepDocument } from "./keep-document";
import { mergeRecords } from "./merge-records";
import { previewImport } from "./preview-import";
import { publishDraft } from "./publish-draft";
import { putBackRecord, removeRecord } from "./remove-record";
import { restoreVersion } from "./restore-version";
import { saveDraft } from "./save-draft";
import { returnDraft, submitDraft } from "./submit-draft";
import { undoImport } from "./undo-import";

export { runCommand } from "./run";
export type { Command } from "./define";

const ALL: readonly Command[] = [
  createDraft,
  saveDraft,
  submitDraft,
  returnDraft,
  discardDraft,
  keepDocument,
  publishDraft,
  restoreVersion,
  removeRecord,
  putBackRecord,
  mergeRecords,
  previewImport,
  importMeetings,
  undoImport,
  ...ACCOUNT_COMMANDS,
  makeBackupNow,
  verifyBackup,
  restoreBackup,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(ALL.map((command) => [command.name, command]));
