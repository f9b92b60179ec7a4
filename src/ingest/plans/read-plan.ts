/** Parses one plan's section: its name, description, initiatives and targets. */
import type { Problem } from "../../model/problem.ts";
import { addAll, type ParsedInitiative, type ParsedPlan, type ParseResult, problemAt } from "../parse-result.ts";
import { blockOf, lineFrom, positionOfBlock, positionOfLine, proseOf, type SourceLine } from "../text/source-text.ts";
import { type LineKind, splitAtListMarkers } from "./classify-line.ts";
import type { Classify } from "./outline.ts";
import type { ParsedTarget } from "./parsed-target.ts";
import { type ItemNames, readItemList } from "./read-item-list.ts";
import { readTargetList } from "./read-target-list.ts";

/** A run of lines under the line that announces it; the run belongs to that line until the next announcement. */
interface Part {
  readonly is: LineKind;
  readonly line: SourceLine;
  readonly below: readonly SourceLine[];
}

export function readPlan(
  section: readonly SourceLine[],
  names: ItemNames,
  classify: Classify,
): ParseResult<ParsedPlan> {
  const [heading, ...parts] = partsOf(section, classify);
  if (heading?.is.kind !== "plan") throw new Error("a plan's section begins with its heading");
  const problems: Problem[] = [];
  const initiatives: ParsedInitiative[] = [];
  const targets: ParsedTarget[] = [];
  const collect = <T>(read: ParseResult<T>): T => {
    addAll(problems, read.problems);
    return read.value;
  };

  /** The initiative that a 【施策大項目】 list belongs to. */
  let current: ParsedInitiative | undefined;
  for (const part of parts) {
    const { is, line, below } = part;
    if (is.kind === "targets" || is.kind === "initiatives") current = undefined;
    if (is.kind === "targets") addAll(targets, collect(readTargetList([lineFrom(line, is.entriesFrom), ...below])));
    else if (is.kind === "initiative") {
      current = collect(readInitiative(part, is.nameFrom));
      initiatives.push(current);
    } else if (is.kind === "items" && current) {
      const mentions = collect(readItemList(blockOf([lineFrom(line, is.entriesFrom), ...below]), names));
      current = { ...current, mentions: [...current.mentions, ...mentions] };
      initiatives[initiatives.length - 1] = current;
    } else if (is.kind === "items") {
      problems.push(
        problemAt("part-misplaced/items", "error", positionOfBlock(blockOf([line, ...below])), {
          text: line.text,
          plan: heading.is.number,
        }),
      );
    } else if (is.kind === "initiatives") addAll(problems, proseOf(below).map(notAnInitiative));
  }

  const name = heading.line.text.slice(heading.is.nameFrom, heading.is.nameTo).trim();
  const at = positionOfLine(heading.line);
  if (name === "")
    problems.push(problemAt("plan-without-name", "error", at, { number: heading.is.number, text: at.text }));
  return {
    value: {
      number: heading.is.number,
      name,
      at,
      statedAs: "heading",
      description: proseOf(heading.below),
      initiatives,
      targets,
    },
    problems,
  };
}

/** In a list of targets a bullet begins a target, elsewhere an initiative. */
function partsOf(section: readonly SourceLine[], classify: Classify): readonly Part[] {
  const parts: { is: LineKind; line: SourceLine; below: SourceLine[] }[] = [];
  for (const line of section.flatMap(splitAtListMarkers)) {
    const is = classify(line);
    const current = parts.at(-1);
    const belongs =
      is.kind === "text" || is.kind === "blank" || (is.kind === "initiative" && current?.is.kind === "targets");
    if (belongs && current) current.below.push(line);
    else parts.push({ is, line, below: [] });
  }
  return parts;
}

function readInitiative(part: Part, nameFrom: number): ParseResult<ParsedInitiative> {
  const name = part.line.text.slice(nameFrom).trim();
  const at = positionOfLine(part.line);
  const problems = name === "" ? [problemAt("initiative-without-name", "error", at, {})] : [];
  return { value: { name, at, description: proseOf(part.below), mentions: [] }, problems };
}

function notAnInitiative(at: ReturnType<typeof positionOfLine>): Problem {
  return problemAt("initiative-unreadable", "error", at, { text: at.text });
}
