/**
 * Every sentence a person reads, by page. English first; another language is another file of the
 * same shape. Plurals and lists go through Intl (`domain/words`).
 */
import { problems } from "./problems";
import { shell } from "./shell";

export const messages = { problems, shell } as const;
