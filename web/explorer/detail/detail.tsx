/** A node's id in, everything that is to be known of it out: what it crosses, as links, and where the document says so. */
import { useEffect, useRef } from "react";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useAnswer } from "../data/use-answer.ts";
import { useWords } from "../words/use-words.ts";
import { DETAIL_QUERY, type DetailAnswer, type NodeAnswer } from "./detail-query.ts";
import { NodeLink } from "./node-link.tsx";

interface Props {
  readonly edition: Edition;
  /** Below the edition's: `item/4-4`. */
  readonly node: string;
}

export function Detail({ edition, node }: Props) {
  const [, change] = useAddress();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAnswer<DetailAnswer>(DETAIL_QUERY, { id: `${edition.id}/${node}` });
  const found = answer.state === "there" ? answer.data.graphNodes[0] : undefined;
  // Who came by keyboard goes on reading here; a new node is announced.
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && change({ node: null });
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [change]);
  return (
    <aside className="detail" aria-label={found?.label ?? words.waiting}>
      <button type="button" className="close" onClick={() => change({ node: null })}>
        {words.close} <span aria-hidden="true">×</span>
      </button>
      {answer.state === "waiting" && <p className="note">{words.waiting}</p>}
      {answer.state === "failed" && <p className="note">{answer.error.kind === "away" ? words.away : words.refused}</p>}
      {answer.state === "there" && !found && <p className="note">{words.missing}</p>}
      {found && (
        <>
          <p className="kind">{kindWord(words, found.__typename)}</p>
          <h2 ref={heading} tabIndex={-1} lang="ja">
            {found.label}
          </h2>
          <Body edition={edition} node={found} />
        </>
      )}
    </aside>
  );
}

function Body({ edition, node }: { edition: Edition; node: NodeAnswer }) {
  const words = useWords();
  const lists = [
    [words.plan, node.plan ? [node.plan] : node.plans],
    [words.initiative, node.initiatives],
    [words.item, node.items],
    [words.target, node.targets],
  ] as const;
  const spellings = [node.name, ...(node.nameVariants ?? [])];
  return (
    <>
      {spellings.length > 1 && (
        <section>
          <h3>{words.spellings}</h3>
          <ul lang="ja">
            {spellings.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      {node.description && (
        <p className="description" lang="ja">
          {node.description}
        </p>
      )}
      {lists.map(
        ([title, nodes]) =>
          nodes &&
          nodes.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                {nodes.map((other) => (
                  <li key={other.id}>
                    <NodeLink edition={edition} id={other.id}>
                      {other.label}
                    </NodeLink>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <section>
        <h3>{words.passages}</h3>
        <ol className="passages">
          {(node.passagesConnection?.edges ?? []).map(({ properties, node: passage }) => (
            <li key={`${passage.line}:${passage.column}`}>
              <blockquote lang="ja">{passage.text}</blockquote>
              <span className="aside">
                {words.line(passage.line)} · {words.roles[properties.role] ?? properties.role}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function kindWord(words: ReturnType<typeof useWords>, kind: string): string {
  const byKind: Readonly<Record<string, string>> = {
    PolicyItem: words.item,
    Plan: words.plan,
    PolicyDomain: words.domain,
    Initiative: words.initiative,
    Target: words.target,
  };
  return byKind[kind] ?? kind;
}
