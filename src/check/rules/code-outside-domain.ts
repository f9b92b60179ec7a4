/** An item's code begins with another number than its domain's other items. */
import { asIn, codeParts, itemInWords } from "../../model/item-code.ts";
import type { Rule } from "../rule.ts";

export const codeOutsideDomain: Rule = ({ graph, placesOf }) => {
  const domains = new Map(graph.domains.map((domain) => [domain.id, domain]));
  return graph.items.flatMap((item) => {
    const domain = domains.get(item.domainId);
    const code = item.code ?? "";
    const [first, ...others] = codeParts(code);
    if (!domain || !first || others.length === 0 || first.number === domain.number) return [];
    return [
      {
        code: "code-outside-domain",
        severity: "error" as const,
        message: `Item ${itemInWords(item)} stands in domain ${domain.number} ${domain.name}. Expected a code beginning with ${asIn(first.text, domain.number)}${code.slice(first.text.length, first.text.length + 1)}, or a domain name in the first cell of the row.`,
        positions: placesOf(item.id, "matrixRow")
          .slice(0, 1)
          .map(({ at }) => at),
        about: [item.id, domain.id],
      },
    ];
  });
};
