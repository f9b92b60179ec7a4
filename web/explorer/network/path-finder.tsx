/** A network and the paths between two of its nodes in, the choice of the two and each path step by step out. */
import { NodeLink } from "../address/node-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { Disclosure } from "../choices/disclosure.tsx";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import type { Answer } from "../data/use-answer.ts";
import { useMedia } from "../screen/use-media.ts";
import { useWords } from "../words/use-words.ts";
import type { Network } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";
import { NodeOptions } from "./node-options.tsx";
import { LONGEST_PATH, type Path, type PathsAnswer } from "./paths-query.ts";

interface Props {
  readonly edition: Edition;
  readonly network: Network;
  /** null while the two are not chosen. */
  readonly answer: Answer<PathsAnswer> | null;
}

export function PathFinder({ edition, network, answer }: Props) {
  const [{ from, to }, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  const hasRoom = useMedia("(min-width: 60rem)");
  const isChosen = from !== null || to !== null;
  return (
    <Disclosure className="path-finder" summary={own.connection} isChosen={isChosen} startsOpen={hasRoom}>
      <div className="choices">
        <End name={own.from} value={from} choose={(id) => change({ from: id })} network={network} edition={edition} />
        <End name={own.to} value={to} choose={(id) => change({ to: id })} network={network} edition={edition} />
        {from && to && (
          <button type="button" className="link" onClick={() => change({ from: to, to: from })}>
            {own.swap}
          </button>
        )}
        {(from || to) && (
          <button type="button" className="link" onClick={() => change({ from: null, to: null })}>
            {own.end}
          </button>
        )}
      </div>
      <div aria-live="polite">{answer && <Found answer={answer} edition={edition} isSame={from === to} />}</div>
    </Disclosure>
  );
}

interface EndProps {
  readonly name: string;
  readonly value: string | null;
  readonly choose: (id: string | null) => void;
  readonly network: Network;
  readonly edition: Edition;
}

function End({ name, value, choose, network, edition }: EndProps) {
  const own = networkWordsIn(useWords().language);
  return (
    <Select label={name} value={value ?? ""} choose={(id) => choose(id || null)}>
      <option value="">{own.choose}</option>
      <NodeOptions edition={edition} network={network} />
    </Select>
  );
}

function Found({ answer, edition, isSame }: { answer: Answer<PathsAnswer>; edition: Edition; isSame: boolean }) {
  const own = networkWordsIn(useWords().language);
  if (answer.state !== "there") return <NotYet answer={answer} isQuiet />;
  const [first] = answer.data.paths;
  if (!first) return <p className="note">{own.noPath(LONGEST_PATH)}</p>;
  if (isSame) return <p className="note">{own.same}</p>;
  const shown = answer.data.paths.length;
  return (
    <>
      <p className="note">
        {own.paths(first.pathCount, first.length)}
        {shown < first.pathCount && own.firstPaths(shown)}
      </p>
      <ol className="paths">
        {answer.data.paths.map((path) => (
          <li key={path.steps.map(({ node }) => node.id).join()}>
            <Steps path={path} edition={edition} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Steps({ path, edition }: { path: Path; edition: Edition }) {
  const own = networkWordsIn(useWords().language);
  return path.steps.map(({ relationship, forward, node }) => (
    <span key={node.id} className="step">
      {relationship && (
        <span className="relationship">
          {forward ? `— ${own.relationships[relationship]} →` : `← ${own.relationships[relationship]} —`}
        </span>
      )}{" "}
      <NodeLink edition={edition} id={node.id}>
        {node.label}
      </NodeLink>{" "}
    </span>
  ));
}
