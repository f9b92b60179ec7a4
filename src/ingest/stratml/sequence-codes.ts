/** What goals and objectives are numbered by (SequenceIndicator) in, numbers of domains and codes of items out, such that each names one. */
import { codeParts } from "../../model/item-code.ts";
import { addAll } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import { codedName, plainCode } from "../tables/coded-name.ts";
import type { MarkedTexts } from "./marked-texts.ts";
import { childOf, childrenOf, type GatheredFindings } from "./strat-ml-reading.ts";

export interface SequenceCodes {
  readonly numberOf: (goal: XmlElement) => number;
  /** null where it has none, or none that names it alone. */
  readonly codeOf: (objective: XmlElement) => string | null;
}

/**
 * A goal's number is what its own sequence counts, or what the codes of its objectives begin with; the goals' places where these do not give each a number of
 * its own. A code begins with its goal's number, where it has several parts: every other objective of the graph is held against that.
 */
export function sequenceCodes(
  goals: readonly XmlElement[],
  texts: Pick<MarkedTexts, "take">,
  findings: Pick<GatheredFindings, "gather">,
): SequenceCodes {
  const numbers = numbersOf(goals);
  const codes = new Map<XmlElement, string>();
  const uses = new Map<string, number>();
  const use = (code: string) => uses.set(code, (uses.get(code) ?? 0) + 1);
  const numbered = goals.flatMap((goal) =>
    objectivesIn(goal).flatMap((objective) => {
      const stated = sequenceOf(objective);
      return stated === "" ? [] : [{ objective, stated, code: codeIn(stated), goal: numbers.get(goal) ?? 0 }];
    }),
  );
  for (const { code } of numbered) if (code !== null) use(code);
  // 1, 2 below goal 1 and 1, 2 below goal 2.
  const whole = numbered.map((one) => {
    const isAnew = one.code !== null && (uses.get(one.code) ?? 0) > 1 && codeParts(one.code).length === 1;
    return isAnew ? { ...one, code: `${one.goal}.${one.code}`, isAnew } : { ...one, isAnew };
  });
  uses.clear();
  for (const { code } of whole) if (code !== null) use(code);
  for (const { objective, stated, code, goal, isAnew } of whole) {
    const at = texts.take(childOf(objective, "SequenceIndicator"));
    if (!at) continue;
    const [first, ...others] = codeParts(code ?? "");
    if (code === null) {
      findings.gather("sequence-not-a-code", "information", {}, at);
    } else if ((uses.get(code) ?? 0) > 1) {
      findings.gather("code-repeated", "warning", { text: stated }, at);
    } else if (first && others.length > 0 && first.number !== goal) {
      findings.gather("code-outside-goal", "warning", { text: stated }, at);
    } else {
      codes.set(objective, code);
      if (isAnew) findings.gather("code-composed", "information", {}, at);
    }
  }
  return { numberOf: (goal) => numbers.get(goal) ?? 0, codeOf: (objective) => codes.get(objective) ?? null };
}

export function sequenceOf(element: XmlElement): string {
  return childOf(element, "SequenceIndicator")?.text ?? "";
}

/** `Objective 1.1` is 1.1; null of words. */
function codeIn(stated: string): string | null {
  if (stated.length > LONGEST) return null;
  const { code, name } = codedName(stated.replace(/^(?:strategic\s+)?objective\s*/iu, ""));
  if (code !== null && name === "") return code;
  return /^[\p{L}\p{N}][\p{L}\p{N}.\-‐–/]{0,19}$/u.test(stated) && /\p{N}/u.test(stated) ? plainCode(stated) : null;
}

/** In UTF-16 units: what is longer is a sentence. */
const LONGEST = 100;

function numbersOf(goals: readonly XmlElement[]): ReadonlyMap<XmlElement, number> {
  const stated = goals.map((goal) => numberIn(sequenceOf(goal)) ?? numberOfObjectives(goal));
  const isEach = stated.every((number) => number !== null && number > 0) && new Set(stated).size === goals.length;
  return new Map(goals.map((goal, index) => [goal, (isEach ? stated[index] : null) ?? index + 1]));
}

/** `1`, `Goal 1`, `Part 1`. */
function numberIn(sequence: string): number | null {
  const code = codeIn(sequence.slice(0, LONGEST + 1).replace(/^\p{L}{3,}\s+(?=\S+$)/u, ""));
  const [first, ...others] = codeParts(code ?? "");
  const isOne = others.every(({ number }) => number === 0);
  return first && isOne && first.number <= LARGEST ? first.number : null;
}

/** Larger ones are years or keys. */
const LARGEST = 999;

function numberOfObjectives(goal: XmlElement): number | null {
  const firsts = objectivesIn(goal).map((objective) => {
    const [first, ...others] = codeParts(codeIn(sequenceOf(objective)) ?? "");
    return others.length > 0 ? (first?.number ?? null) : null;
  });
  const [number = null, ...others] = new Set(firsts);
  return others.length === 0 ? number : null;
}

/** At any depth, those above before those below them. */
function objectivesIn(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const left = [...childrenOf(element, "Objective")].reverse();
  for (let objective = left.pop(); objective; objective = left.pop()) {
    found.push(objective);
    addAll(left, [...childrenOf(objective, "Objective")].reverse());
  }
  return found;
}
