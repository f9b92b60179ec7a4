/** An edition and the id of one of its nodes in, the id as it stands in the address out: without the edition's. */

export function shortId({ id }: { readonly id: string }, nodeId: string): string {
  return nodeId.slice(id.length + 1);
}
