/**
 * Every sentence a person reads, by page. English first; another language is another file of the
 * same shape. Plurals and lists go through Intl (`domain/words`).
 */
import { agreements } from "./agreements";
import { api } from "./api";
import { exports } from "./exports";
import { explorer } from "./explorer";
import { faults } from "./faults";
import { method } from "./method";
import { problems } from "./problems";
import { profiles } from "./profiles";
import { record } from "./record";
import { reference } from "./reference";
import { shell } from "./shell";
import { timeline } from "./timeline";

export const messages = {
  agreements,
  api,
  explorer,
  exports,
  faults,
  method,
  problems,
  profiles,
  record,
  reference,
  shell,
  timeline,
} as const;
