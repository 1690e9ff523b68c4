/**
 * Every sentence a person reads, by page. English first; another language is another file of the
 * same shape. Plurals and lists go through Intl (`domain/words`).
 */
import { api } from "./api";
import { exports } from "./exports";
import { explorer } from "./explorer";
import { problems } from "./problems";
import { shell } from "./shell";

export const messages = { api, exports, explorer, problems, shell } as const;
