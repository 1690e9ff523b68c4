/**
 * Every sentence a person reads, by page. English first; another language is another file of the
 * same shape. Plurals and lists go through Intl (`domain/words`).
 */
import { api } from "./api";
import { exports } from "./exports";
import { explorer } from "./explorer";
import { problems } from "./problems";
import { reference } from "./reference";
import { shell } from "./shell";
import { timeline } from "./timeline";

export const messages = { api, exports, explorer, problems, reference, shell, timeline } as const;
