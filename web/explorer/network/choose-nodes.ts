/** A network and what a person wants to see of it in, the nodes that are shown out: the same as in the feed `graph` with the same parameters. */
import type { Address } from "../address/address.ts";
import type { Network, NetworkNode } from "./network.ts";

export type Choice = Pick<Address, "kinds" | "plans" | "domains" | "least">;

export function chooseNodes({ nodes, edges }: Network, { kinds, plans, domains, least }: Choice): ReadonlySet<string> {
  const isIn = (numbers: readonly number[], number: number | undefined) =>
    numbers.length === 0 || (number !== undefined && numbers.includes(number));
  const chosenPlans = new Set(
    nodes.filter(({ kind, plan }) => kind !== "Target" && plan !== undefined && isIn(plans, plan)).map(({ id }) => id),
  );
  const touched = new Set(edges.filter(({ source }) => chosenPlans.has(source)).map(({ target }) => target));
  const isItemChosen = ({ id, domain, planCount }: NetworkNode) =>
    isIn(domains, domain) && (plans.length === 0 || touched.has(id)) && (planCount ?? 0) >= least;
  const items = nodes.filter((node) => node.kind === "PolicyItem" && isItemChosen(node));
  const isWhole = plans.length === 0 && domains.length === 0 && least === 0;
  const withItems = new Set(items.map(({ domain }) => domain));
  const isChosen = (node: NetworkNode) => {
    if (node.kind === "PolicyItem") return isItemChosen(node);
    if (node.kind === "PolicyDomain")
      // One that was asked for is shown even where none of its items is left.
      return isIn(domains, node.domain) && (isWhole || domains.length > 0 || withItems.has(node.domain));
    return isIn(plans, node.plan);
  };
  return new Set(
    nodes.filter((node) => (kinds.length === 0 || kinds.includes(node.kind)) && isChosen(node)).map(({ id }) => id),
  );
}
