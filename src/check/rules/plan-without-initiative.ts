/** A plan that has no ○ initiative in its section; one that the matrix alone names has no section. */
import type { Rule } from "../rule.ts";

export const planWithoutInitiative: Rule = ({ graph, placesOf }) =>
  graph.plans
    .filter(({ id }) => placesOf(id, "heading").length > 0)
    .filter(({ id }) => !graph.initiatives.some(({ ownerId }) => ownerId === id))
    .map(({ id, number, name }) => ({
      code: "plan-without-initiative",
      severity: "warning",
      message: `Plan ${number} ${name} has no initiative. Expected 推進のための取組 and at least one line beginning with ○.`,
      positions: placesOf(id, "heading").map(({ at }) => at),
      about: [id],
    }));
