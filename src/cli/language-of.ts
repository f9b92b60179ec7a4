/** What `--lang` says, or else the locale, in, the language out in which a run of the program speaks; and what it says in it. */
import { AsyncLocalStorage } from "node:async_hooks";
import { LANGUAGES, type Language, type Words } from "../template/words.ts";
import { terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const spoken = new AsyncLocalStorage<{ named: Language | null }>();

/** Whatever `work` prints is in one language: that of the locale, until another is named. */
export function speaking<T>(work: () => T): T {
  return spoken.run({ named: null }, work);
}

/** @throws UsageError where `--lang` names none */
export function speak(named: string): void {
  const language = languageOf(named);
  const run = spoken.getStore();
  if (run) run.named = language;
}

export function spokenLanguage(): Language {
  return spoken.getStore()?.named ?? languageOfLocale(terminal().environment);
}

/** In the language of the run. */
export function inWords(words: Words): string {
  return words[spokenLanguage()];
}

/** As POSIX has it: the first of the three that says something. Japanese where it is `ja`, English of every other. */
export function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map((name) => environment[name]).find((value) => value) ?? "";
  return /^ja(?![a-z])/iu.test(locale) ? "ja" : "en";
}

/** Of a file, which is for others: in Japanese, wherever it is made, unless another language is named. */
export function languageOfFile(named: string | undefined): Language {
  return languageOf(named ?? LANGUAGES[0]);
}

export function languageOf(named: string): Language {
  const language = LANGUAGES.find((one) => one === named);
  if (language) return language;
  throw new UsageError(
    inWords({
      en: `--lang is ${JSON.stringify(named)}: expected ${LANGUAGES.join(" or ")}.`,
      ja: `--lang の ${JSON.stringify(named)} は使えません。${LANGUAGES.join(" か ")} を指定してください。`,
    }),
  );
}
