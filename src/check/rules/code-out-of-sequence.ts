/** Numbers that do not run 1, 2, 3 …: of plans, of domains, or of the items of a domain. A row may be missing or misplaced. */
import { asIn, codeParts, codePrefix } from "../../model/item-code.ts";
import type { Wording } from "../../model/messages/wording.ts";
import type { PolicyItem } from "../../model/policy-graph.ts";
import { comparePositions } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const codeOutOfSequence: Rule = ({ graph, placesOf }) => [
  ...breaks(
    { en: "Plan", ja: "プラン" },
    graph.plans.map(({ id, number }) => ({
      id,
      number,
      label: `${number}`,
      prefix: "",
      at: placesOf(id, "heading")[0],
    })),
  ),
  ...breaks(
    { en: "Domain", ja: "分野" },
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
        { en: "Item", ja: "施策大項目" },
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
function breaks(what: Wording, nodes: readonly Numbered[]): readonly Problem[] {
  // What the matrix does not list has no sequence there.
  const inDocument = nodes
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at && b.at ? comparePositions(a.at.at, b.at.at) : 0));
  return inDocument.flatMap(({ id, number, label, prefix, at }, index) => {
    const before = inDocument[index - 1]?.number ?? 0;
    if (number === before + 1 || number === before) return [];
    const places = at ? [at.at] : [];
    const [last, expected] = [before, before + 1].map((one) => `${prefix}${asIn(label, one)}`);
    const values = { what, label, expected: expected ?? "" };
    if (index === 0) return problemOf("code-out-of-sequence/first", "warning", values, places, [id]);
    return problemOf("code-out-of-sequence", "warning", { ...values, before: last ?? "" }, places, [id]);
  });
}
