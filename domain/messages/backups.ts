/** Words of backups: at the command line and on the desk's page. */
export const backups = {
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
