/** Problems of a document in, the lines a person reads out, in the language of the run. */
import { messageIn, type Problem, type Severity } from "../model/problem.ts";
import type { Words } from "../template/words.ts";
import { inWords, spokenLanguage } from "./language-of.ts";
import { printNote, styled } from "./terminal.ts";
import { printWordsIn } from "./words/print-words.ts";

const COLOURS = { error: "red", warning: "yellow", information: "cyan" } as const;

/** Each problem with its decisive place first, its message below, and every place it speaks of with the text that stands there. */
export function problemLines(document: string, problems: readonly Problem[]): readonly string[] {
  const language = spokenLanguage();
  const { severities } = printWordsIn(language);
  return problems.flatMap((problem) => {
    const { code, severity, positions } = problem;
    const [decisive] = positions;
    const place = decisive ? `${document}:${decisive.place}` : document;
    return [
      `${styled("bold", place)}  ${styled(COLOURS[severity], severities[severity])}  ${code}`,
      `  ${messageIn(language, problem)}`,
      ...positions.map(({ place, text }) => styled("dim", `    ${place.padStart(7)}  ${oneLine(text)}`)),
    ];
  });
}

/** Why a document is not used: its errors, and how much else there is. `outcome`: a sentence, where one is to follow. */
export function printErrors(document: string, problems: readonly Problem[], outcome?: Words): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const line of problemLines(document, errors)) printNote(line);
  const end = outcome === undefined ? "" : ` ${inWords(outcome)}`;
  printNote(`${document}: ${printWordsIn(spokenLanguage()).allShown(summaryOf(problems))}${end}`);
}

/** `no errors, 3 warnings, 10 of information`. */
export function summaryOf(problems: readonly Problem[]): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return printWordsIn(spokenLanguage()).summary(count("error"), count("warning"), count("information"));
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return [...line].length > 60 ? `${[...line].slice(0, 60).join("")}…` : line;
}
