/** An item's code begins with another number than its domain's other items. */
import { asIn, codeParts, itemInWords } from "../../model/item-code.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const codeOutsideDomain: Rule = ({ graph, placesOf }) => {
  const domains = new Map(graph.domains.map((domain) => [domain.id, domain]));
  return graph.items.flatMap((item) => {
    const domain = domains.get(item.domainId);
    const code = item.code ?? "";
    const [first, ...others] = codeParts(code);
    if (!domain || !first || others.length === 0 || first.number === domain.number) return [];
    const separator = code.slice(first.text.length, first.text.length + 1);
    const expected = `${asIn(first.text, domain.number)}${separator}`;
    const values = { item: itemInWords(item), domain: `${domain.number} ${domain.name}`, expected };
    const [row] = placesOf(item.id, "matrixRow").map(({ at }) => at);
    return problemOf("code-outside-domain", "error", values, row ? [row] : [], [item.id, domain.id]);
  });
};
