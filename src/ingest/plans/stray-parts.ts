/** Names item codes and ○ that stand in prose and in names, where they count for nothing. */
import type { TextPosition } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import { type ParsedPlan, problemAt } from "../parse-result.ts";
import { positionWithin } from "../text/source-text.ts";
import type { ItemNames } from "./read-item-list.ts";

/** A bullet behind other text; ○○ stands for a name left open. */
const INNER_BULLET = /(?<=\s)[○◯〇●](?![○◯〇●])/gu;

export function strayParts(plans: readonly ParsedPlan[], names: ItemNames): readonly Problem[] {
  return plans.flatMap((plan) => {
    const prose = [...plan.description, ...plan.initiatives.flatMap(({ description }) => description)];
    const named = [plan.at, ...plan.initiatives.map(({ at }) => at), ...plan.targets.map(({ at }) => at)];
    const mentions = plan.initiatives.flatMap((initiative) => initiative.mentions.map(({ at }) => at));
    return [
      ...[...prose, ...named].flatMap((at) => [...strayCodes(at, names), ...strayBullets(at)]),
      ...mentions.flatMap(strayBullets),
    ];
  });
}

/** Only codes that the matrix knows, or that begin a line or a row of another matrix: 24-25 may be anything. */
export function strayCodes(at: TextPosition, names: ItemNames): readonly Problem[] {
  const found = names.codes.find(at.text);
  // A bare number is a code only where the matrix has it.
  const codes = names.codes.isVague ? found.filter(({ code }) => names.has(code)) : found;
  const isMeant = at.text.includes("\t") || codes.some(({ code, start }) => start === 0 || names.has(code));
  if (!isMeant) return [];
  return codes.map(({ code, start, end }) =>
    problemAt("code-outside-list", "warning", positionWithin(at, start, end), { code, text: at.text }),
  );
}

export function strayBullets(at: TextPosition): readonly Problem[] {
  const bullets = [...at.text.matchAll(INNER_BULLET)].filter(({ index }) => at.text.slice(0, index).trim() !== "");
  return bullets.map((match) =>
    problemAt("mark-inside-text", "warning", positionWithin(at, match.index, match.index + match[0].length), {
      mark: match[0],
      text: at.text,
    }),
  );
}
