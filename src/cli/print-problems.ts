/** Problems of a document in, the lines a person reads out. */
import type { Problem, Severity } from "../model/problem.ts";
import { printNote, styled } from "./terminal.ts";

const COLOURS = { error: "red", warning: "yellow", information: "cyan" } as const;

/** Each problem with its decisive place first, its message below, and every place it speaks of with the text that stands there. */
export function problemLines(document: string, problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ code, severity, message, positions }) => {
    const [decisive] = positions;
    const place = decisive ? `${document}:${decisive.place}` : document;
    return [
      `${styled("bold", place)}  ${styled(COLOURS[severity], severity)}  ${code}`,
      `  ${message}`,
      ...positions.map(({ place, text }) => styled("dim", `    ${place.padStart(7)}  ${oneLine(text)}`)),
    ];
  });
}

/** Why a document is not used: its errors, and how much else there is. `outcome`: a sentence, where one is to follow. */
export function printErrors(document: string, problems: readonly Problem[], outcome?: string): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const line of problemLines(document, errors)) printNote(line);
  const end = outcome === undefined ? "" : ` ${outcome}`;
  printNote(`${document}: ${summaryOf(problems)}; policy-graph check shows all of them.${end}`);
}

/** `no errors, 3 warnings, 10 of information`. */
export function summaryOf(problems: readonly Problem[]): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const plural = (number: number, word: string) => `${number === 0 ? "no" : number} ${word}${number === 1 ? "" : "s"}`;
  return `${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}, ${count("information") || "none"} of information`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return [...line].length > 60 ? `${[...line].slice(0, 60).join("")}…` : line;
}
