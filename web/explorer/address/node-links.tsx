/** Nodes in, a list of links out in running text, each opening the detail of its node. */
import { NodeLink } from "./node-link.tsx";

interface Props {
  readonly edition: { readonly id: string };
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
}

export function NodeLinks({ edition, nodes }: Props) {
  return nodes.map(({ id, label }, i) => (
    <span key={id}>
      {i > 0 && "、"}
      <NodeLink edition={edition} id={id}>
        {label}
      </NodeLink>
    </span>
  ));
}
