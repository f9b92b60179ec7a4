/** A kind of node and its properties in, what a person calls it out, as the descriptions of `label` read. */
import type { Values } from "./world.ts";

const CIRCLED = [..."⓪①②③④⑤⑥⑦⑧⑨⑩"];

export function labelOf(kind: string, values: Values): string {
  const {
    id,
    title,
    name,
    code,
    number,
    rule,
    line,
    column,
    place,
    planNumbers,
    domainNumber,
    planNumber,
    year,
    text,
    scheme,
    head,
    oldLabel,
    newLabel,
    ownerLabel,
    itemLabel,
    oldItemCount,
    newItemCount,
  } = values;
  switch (kind) {
    case "Edition":
      return `${title}`;
    case "PolicyItem":
      return code === null ? `${name}` : `${code} ${name}`;
    case "Measurement":
      return year === null ? `${text}` : `${year}: ${text}`;
    case "Goal":
      return code === null ? `${scheme} ${name}` : `${scheme} ${code} ${name}`;
    case "DocumentLine":
      return `${place}`;
    case "Note":
      return `${head}: ${text}`;
    case "Plan":
      return `${CIRCLED[Number(number)]}${name}`;
    case "Passage":
      return `${line}:${column}`;
    case "Finding":
      return line === null ? `${rule}` : `${rule} ${line}:${column}`;
    case "PlanOverlap":
      return (planNumbers as readonly number[]).map((plan) => CIRCLED[plan]).join(" × ");
    case "InitiativeOverlap":
      return `${id}`.replace(/.*\//, "").replace("+", " × ");
    case "DomainCoverage":
      return `${domainNumber} × ${CIRCLED[Number(planNumber)]}`;
    case "EditionComparison":
    case "Correspondence":
      return [oldLabel, newLabel].map((label) => (label === null ? "–" : label)).join(" → ");
    case "CrossingChange":
      return `${ownerLabel} × ${itemLabel}`;
    case "OverlapChange":
      return `${(planNumbers as readonly number[]).map((plan) => CIRCLED[plan]).join(" × ")}: ${oldItemCount} → ${newItemCount}`;
    default:
      return `${name}`;
  }
}
