/** Numbers that do not run 1, 2, 3 …: of plans, of domains, or of the items of a domain. A row may be missing or misplaced. */
import { asIn, codeParts, codePrefix } from "../../model/item-code.ts";
import type { PolicyItem } from "../../model/policy-graph.ts";
import { comparePositions } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const codeOutOfSequence: Rule = ({ graph, placesOf }) => [
  ...breaks(
    "Plan",
    graph.plans.map(({ id, number }) => ({
      id,
      number,
      label: `${number}`,
      prefix: "",
      at: placesOf(id, "heading")[0],
    })),
  ),
  ...breaks(
    "Domain",
    graph.domains.map(({ id, number }) => ({
      id,
      number,
      label: `${number}`,
      prefix: "",
      at: placesOf(id, "matrixRow")[0],
    })),
  ),
  ...graph.domains.flatMap((domain) => {
    const items = graph.items.filter((item) => item.domainId === domain.id).filter(hasCode);
    const groups = new Map<string, WithCode[]>();
    for (const item of items.filter(({ code }) => isOf(code, domain.number))) {
      const prefix = codePrefix(item.code);
      const group = groups.get(prefix);
      if (group) group.push(item);
      else groups.set(prefix, [item]);
    }
    return [...groups].flatMap(([prefix, group]) =>
      breaks(
        "Item",
        group.map(({ id, code }) => ({
          id,
          number: codeParts(code).at(-1)?.number ?? 0,
          label: code,
          prefix,
          at: placesOf(id, "matrixRow")[0],
        })),
      ),
    );
  }),
];

type WithCode = PolicyItem & { readonly code: string };
const hasCode = (item: PolicyItem): item is WithCode => item.code !== null;

/** Codes of one part (101, 102, 201) leave gaps as a matter of course, and those of another domain are another rule's. */
function isOf(code: string, domainNumber: number): boolean {
  const [first, ...others] = codeParts(code);
  return others.length > 0 && first?.number === domainNumber;
}

interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly prefix: string;
  readonly at: StatedPlace | undefined;
}

/** One problem where a number does not follow the one before it; doubles are another rule's. */
function breaks(kind: string, nodes: readonly Numbered[]): readonly Problem[] {
  // What the matrix does not list has no sequence there.
  const inDocument = nodes
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at && b.at ? comparePositions(a.at.at, b.at.at) : 0));
  return inDocument.flatMap(({ id, number, label, prefix, at }, index) => {
    const before = inDocument[index - 1]?.number ?? 0;
    if (number === before + 1 || number === before) return [];
    return [
      {
        code: "code-out-of-sequence",
        severity: "warning" as const,
        message: `${kind} ${label} ${index === 0 ? "comes first" : `follows ${prefix}${asIn(label, before)}`}. Expected ${prefix}${asIn(label, before + 1)}: is one missing or out of place?`,
        positions: at ? [at.at] : [],
        about: [id],
      },
    ];
  });
}
