/** What is shown of a network in, the same as a table out: each node with all that it is connected with. */
import { useMemo, useState } from "react";
import { NodeLink } from "../address/node-link.tsx";
import type { Edition } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useWords } from "../words/use-words.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Network, NetworkNode, Relationship } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";

interface Props {
  readonly edition: Edition;
  /** What is shown of it. */
  readonly network: Network;
  /** Nodes that stand out are marked, as in the picture. */
  readonly emphasis: Emphasis | null;
}
interface Connection {
  readonly node: NetworkNode;
  readonly relationship: Relationship;
  readonly isForward: boolean;
}

/** More than anybody looks through unasked. */
const FIRST_ROWS = 200;

export function NetworkTable({ edition, network, emphasis }: Props) {
  const words = useWords();
  const own = networkWordsIn(words.language);
  const [isWhole, setIsWhole] = useState(false);
  const connections = useMemo(() => connectionsOf(network), [network]);
  const { nodes } = network;
  const rows = isWhole ? nodes : nodes.slice(0, FIRST_ROWS);
  return (
    <Scrolled className="network-table-frame">
      <table className="network-table">
        <thead>
          <tr>
            <th scope="col">{own.kind}</th>
            <th scope="col">{own.element}</th>
            <th scope="col" className="number">
              {own.connections}
            </th>
            <th scope="col">{own.connectedWith}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, kind, label }) => (
            <tr key={id} className={emphasis?.nodes.has(id) ? "stands-out" : undefined}>
              <td>{words.kinds[kind]}</td>
              <th scope="row">
                <NodeLink edition={edition} id={id}>
                  {label}
                </NodeLink>
              </th>
              <td className="number">{connections.get(id)?.length ?? 0}</td>
              <td>
                <Connections edition={edition} connections={connections.get(id) ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < nodes.length && (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          {own.showAll(nodes.length)}
        </button>
      )}
    </Scrolled>
  );
}

function Connections({ edition, connections }: { edition: Edition; connections: readonly Connection[] }) {
  const own = networkWordsIn(useWords().language);
  return (
    <ul className="connections">
      {connections.map(({ node, relationship, isForward }) => (
        <li key={`${relationship} ${node.id}`}>
          <span className="relationship">
            {isForward ? `${own.relationships[relationship]} →` : `← ${own.relationships[relationship]}`}
          </span>{" "}
          <NodeLink edition={edition} id={node.id}>
            {node.label}
          </NodeLink>
        </li>
      ))}
    </ul>
  );
}

function connectionsOf({ nodes, edges }: Network): ReadonlyMap<string, Connection[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, Connection[]>();
  const add = (id: string, other: string, relationship: Relationship, isForward: boolean) => {
    const node = byId.get(other);
    const own = found.get(id) ?? [];
    if (node) own.push({ node, relationship, isForward });
    found.set(id, own);
  };
  for (const { source, target, relationship } of edges) {
    add(source, target, relationship, true);
    add(target, source, relationship, false);
  }
  return found;
}
