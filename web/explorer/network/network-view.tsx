/** An edition in, all of its nodes and relationships out as a picture or as a table, with the paths between any two. */
import { useMemo } from "react";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { useWords } from "../words/use-words.ts";
import { Connections } from "./connections.tsx";
import { NETWORK_QUERY, type NetworkAnswer, readNetwork } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";
import "./network.css";

export default function NetworkView({ edition }: { readonly edition: Edition }) {
  const words = useWords();
  const own = networkWordsIn(words.language);
  const answer = useAnswer<NetworkAnswer>(NETWORK_QUERY, { edition: edition.id });
  const network = useMemo(() => (answer.state === "there" ? readNetwork(answer.data) : null), [answer]);
  return (
    <section className="network-view" aria-labelledby="network-title">
      {network ? (
        <Connections edition={edition} network={network} />
      ) : (
        <>
          <h2 id="network-title">{own.title}</h2>
          <NotYet answer={answer} />
        </>
      )}
    </section>
  );
}
