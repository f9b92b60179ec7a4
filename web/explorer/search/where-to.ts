/** A hit in, what of the page shows it out. */
import type { Address } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import type { Hit } from "./search-query.ts";

/** Values and notes have no detail of their own: their ids begin with that of what they are of. */
const PART = /\/(?:measurement|note)\/\d+$/;

export function whereTo(
  edition: { readonly id: string },
  { kind, node }: Pick<Hit, "kind" | "node">,
): Partial<Address> {
  if (kind === "Finding") return { view: "findings" };
  const id = node.id.replace(PART, "");
  if (id === edition.id || !id.includes("/")) return { view: "home", node: null };
  return { node: shortId(edition, id) };
}
