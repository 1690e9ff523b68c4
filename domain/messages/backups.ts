/** Words of backups: at the command line and on the desk's page. */
export const backups = {
  page: {
    title: "Backup",
    lede: "A backup is a copy of the whole database: records, drafts, history and accounts. It lies in the folder “backups” beside the database; copy it to another machine, with the file of its SHA-256.",
    make: "Back up now",
    made: (name: string) => `Backed up and checked: ${name}.`,
    list: "Backups",
    none: "There is no backup yet.",
    madeAt: "Made",
    state: "Looked through",
    sum: "SHA-256",
    noSum: "No SHA-256 beside the file.",
    notLooked: "Not yet",
    sound: (by: string, at: string) => `Sound, ${at}, by ${by}`,
    unsound: (at: string, fault: string) => `Damaged, found ${at}: ${fault}`,
    verify: "Verify",
    verifyOf: (name: string) => `Verify ${name}`,
    verified: (name: string) => `${name} is sound: it can be restored.`,
    restore: "Restore …",
    restoreOf: (name: string) => `Restore ${name}`,
    restoreLede:
      "Everything becomes as it was when the backup was made: records, drafts, accounts and passwords. Sessions, tokens and links ended since stay ended. What stands now is kept as a backup first. You may have to sign in again.",
    word: "Write “restore” to go on",
    doRestore: "Restore this backup",
    cancel: "Cancel",
    restored: (name: string, kept: string) => `${name} is restored. What stood before is kept as ${kept}.`,
    unkept:
      "This backup is from before the first account. How the first admin gets in stands in the file “.first-admin” beside the database.",
  },
  faults: {
    noSuchFile: (file: string) => `There is no file ${file}.`,
    notAFile: (file: string) => `${file} is not a file.`,
    noSuchBackup: "There is no such backup in the folder of backups.",
    hasLog: (file: string) =>
      `${file} has a log beside it (${file}-wal): it is a database in use, not a backup. Make a backup of it first.`,
    empty: (file: string) => `${file} is empty.`,
    sumDiffers: (file: string) => `${file} is not what was backed up: its SHA-256 differs from the one beside it.`,
    sumUnreadable: (file: string) => `The SHA-256 beside ${file} cannot be read.`,
    unsound: (file: string, count: number, first: string) =>
      `${file} is damaged: ${first}${count > 1 ? ` And ${count - 1} more faults.` : ""}`,
    notCopied: "The backup could not be put in place; the database is as it was. Try again.",
    confirm: "Write the word “restore”.",
  },
} as const;
