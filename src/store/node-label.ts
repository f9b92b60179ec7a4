/** A row of a node in, the words by which a person knows it out: what a list of nodes of any kind shows. */
import type { NodeRow, Properties, PropertyValue } from "./rows.ts";

/** Kinds that have none: nobody sees a record. */
const LABELS: Readonly<Record<string, (of: Properties, id: string) => string>> = {
  Edition: ({ title }) => `${title}`,
  PolicyDomain: ({ name }) => `${name}`,
  PolicyItem: ({ code, name }) => `${code} ${name}`,
  Plan: ({ number, name }) => `${circled(number)}${name}`,
  Initiative: ({ name }) => `${name}`,
  Target: ({ name }) => `${name}`,
  Finding: ({ rule, line, column }) => (line === undefined ? `${rule}` : `${rule} ${line}:${column}`),
  Passage: ({ line, column }) => `${line}:${column}`,
  PlanOverlap: ({ planNumbers }) => listed(planNumbers).map(circled).join(" × "),
  InitiativeOverlap: (_properties, id) => id.slice(id.lastIndexOf("/") + 1).replaceAll("+", " × "),
  DomainCoverage: ({ domainNumber, planNumber }) => `${domainNumber} × ${circled(planNumber)}`,
};

/** The same row with its label. */
export function withLabel(row: NodeRow): NodeRow {
  const label = LABELS[row.label]?.(row.properties, row.id);
  return label === undefined ? row : { ...row, properties: { ...row.properties, label } };
}

const listed = (value: PropertyValue | undefined) => (Array.isArray(value) ? value : []);

/** As documents number their plans; Unicode has twenty of these in one row. */
function circled(value: PropertyValue | undefined): string {
  const number = Number(value);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
}
