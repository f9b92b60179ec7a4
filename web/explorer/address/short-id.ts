/** An edition and the id of one of its nodes in, the id as it stands in the address out, without the edition's; and back. */

/** Goals that all editions share have ids of their own. */
const SHARED = /^sdg\//;

export function shortId({ id }: { readonly id: string }, nodeId: string): string {
  return nodeId.startsWith(`${id}/`) ? nodeId.slice(id.length + 1) : nodeId;
}

export function fullId({ id }: { readonly id: string }, node: string): string {
  return SHARED.test(node) ? node : `${id}/${node}`;
}
