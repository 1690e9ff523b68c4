import { z } from "zod";
import { importFile } from "../desk/import-plan";
import { importPreview, type ImportPreview } from "../desk/import-preview";
import { defineCommand, unchanged } from "./define";

/** A question in the form of a command, because a file is too long for an address. Changes nothing. */
export const previewImport = defineCommand({
  name: "preview-import",
  summary: "Says row by row what importing a file of meetings would do; changes nothing",
  needs: "publish",
  versioned: false,
  looks: true,
  input: z.strictObject({
    ...importFile,
    /** The first row to look at; long files are looked at in parts. */
    from: z.int().min(0).default(0),
  }),
  prepare: (store, input, { actor, now }) => importPreview(store, actor, { ...input, now }),
  run: (_tx, _input, _context, preview: ImportPreview) => unchanged(preview),
});
