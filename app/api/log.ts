import { pino } from "pino";

/** The log of the web edge, to stdout: what a client is not told is told here. */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
