/** A kind of node and its properties in, the words by which a person knows it out: what a list of nodes of any kind shows. */

type Properties = Readonly<Record<string, unknown>>;

/** Kinds that have none: nobody sees a record. */
const LABELS: Readonly<Record<string, (of: Properties, id: string) => string>> = {
  Municipality: ({ name }) => `${name}`,
  Edition: ({ title }) => `${title}`,
  PolicyDomain: ({ name }) => `${name}`,
  PolicyItem: ({ code, name }) => `${code} ${name}`,
  Plan: ({ number, name }) => `${circled(number)}${name}`,
  Initiative: ({ name }) => `${name}`,
  Target: ({ name }) => `${name}`,
  Finding: ({ rule, line, column }) => ((line ?? null) === null ? `${rule}` : `${rule} ${line}:${column}`),
  Passage: ({ line, column }) => `${line}:${column}`,
  PlanOverlap: ({ planNumbers }) => listed(planNumbers).map(circled).join(" × "),
  InitiativeOverlap: (_properties, id) => id.slice(id.lastIndexOf("/") + 1).replaceAll("+", " × "),
  DomainCoverage: ({ domainNumber, planNumber }) => `${domainNumber} × ${circled(planNumber)}`,
};

/** undefined for a kind that has no label. Properties as in GraphQL. */
export function labelOf(kind: string, id: string, properties: Properties): string | undefined {
  return Object.hasOwn(LABELS, kind) ? LABELS[kind]?.(properties, id) : undefined;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** As documents number their plans; Unicode has twenty of these in one row. */
export function circled(value: unknown): string {
  const number = Number(value);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
}
