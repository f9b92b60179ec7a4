/** What `--lang` says in, the language out. */
import { LANGUAGES, type Language } from "../template/words.ts";
import { UsageError } from "./usage-error.ts";

export function languageOf(named: string): Language {
  const language = LANGUAGES.find((one) => one === named);
  if (language) return language;
  throw new UsageError(`--lang is ${JSON.stringify(named)}: expected ${LANGUAGES.join(" or ")}.`);
}
