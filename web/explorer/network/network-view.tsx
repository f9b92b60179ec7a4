/** An edition in, all of its nodes and relationships out as a picture or as a table, with the paths between any two. */
import { useMemo } from "react";
import { type Address, KINDS } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { useIsPrinting } from "../screen/use-is-printing.ts";
import { networkShown } from "../shown/network-shown.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { hasWebGl } from "./canvas/has-web-gl.ts";
import { NetworkCanvas } from "./canvas/network-canvas.tsx";
import { along, neighbourhoodOf } from "./emphasis.ts";
import { Filters } from "./filters.tsx";
import { useLayout } from "./layout/use-layout.ts";
import { type Network as Graph, NETWORK_QUERY, type NetworkAnswer, readNetwork } from "./network.ts";
import { networkPicture } from "./network-picture.tsx";
import { NetworkTable } from "./network-table.tsx";
import { type NetworkWords, networkWordsIn } from "./network-words.ts";
import { PathFinder } from "./path-finder.tsx";
import { PATHS_QUERY, type Path, type PathsAnswer } from "./paths-query.ts";
import { shownNodes } from "./shown-nodes.ts";
import "./network.css";

const FILES = ["gexf", "graphml", "cx2", "node-link.json", "graphology.json", "dot", "nodes.csv", "edges.csv"].map(
  (format) => `graph.${format}`,
);

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

function Connections({ edition, network }: { readonly edition: Edition; readonly network: Graph }) {
  const [address, change] = useAddress();
  const words = useWords();
  const own = networkWordsIn(words.language);
  const { node, focus, from, to, table, camera } = address;
  const fullId = (id: string | null) => (id === null ? null : `${edition.id}/${id}`);
  const isBetween = from !== null && to !== null;
  const ends = { edition: edition.id, from: fullId(from), to: fullId(to) };
  const answer = useAnswer<PathsAnswer>(isBetween ? PATHS_QUERY : null, isBetween ? ends : {});
  const paths = isBetween && answer.state === "there" ? answer.data.paths : null;
  const known = (id: string | null) => network.nodes.find((one) => one.id === fullId(id));
  const [focused, selected] = [known(focus), known(node)];
  const { kinds, plans, domains, least } = address;
  // Only what changes these may change what is shown: the picture closes in on it anew.
  const choice = JSON.stringify({ kinds, plans, domains, least });
  const shown = useMemo(
    () => shownNodes(network, JSON.parse(choice), { focus: focused?.id, paths }),
    [network, choice, focused?.id, paths],
  );
  const emphasis = useMemo(
    () => (paths ? along(paths) : selected ? neighbourhoodOf(selected.id, network) : null),
    [network, selected, paths],
  );
  const nodesOf = (ids: ReadonlySet<string>) => network.nodes.filter(({ id }) => ids.has(id));
  const layout = useLayout(network);
  const canDraw = hasWebGl();
  const isTable = table || !canDraw;
  const edgeCount = network.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)).length;
  const count = own.count(shown.size, edgeCount);
  const notes = [count, ...(focused ? [own.focused(focused.label)] : []), ...pathNotes(paths ?? [], own)];
  const picture = layout ? networkPicture(edition, { network, layout, shown, emphasis }, notes, words) : undefined;
  const isPrinting = useIsPrinting();
  return (
    <>
      <div className="view-head">
        <h2 id="network-title">{own.title}</h2>
        <p className="count" role="status">
          {count}
        </p>
        <ShownAs isTable={isTable} canDraw={canDraw} />
      </div>
      <Filters edition={edition} />
      <PathFinder edition={edition} network={network} answer={isBetween ? answer : null} />
      {focused && (
        <p className="focus-note">
          <span>{own.focused(focused.label)}</span>{" "}
          <button type="button" className="link" onClick={() => change({ focus: null })}>
            {own.unfocus}
          </button>
        </p>
      )}
      {shown.size === 0 && <p className="note">{own.nothing}</p>}
      {!canDraw && <p className="note">{own.noPicture}</p>}
      {isTable && <NetworkTable edition={edition} network={network} shown={shown} emphasis={emphasis} />}
      {!isTable && !layout && <p className="note network-frame">{own.layingOut}</p>}
      {!isTable && layout && (
        <NetworkCanvas
          network={network}
          layout={layout}
          shown={shown}
          emphasis={emphasis}
          selected={fullId(node)}
          camera={camera}
          open={(id) => change({ node: shortId(edition, id) })}
          focusOn={(id) => change({ focus: shortId(edition, id) })}
          look={(camera) => change({ camera }, "replace")}
        />
      )}
      {/* What WebGL has drawn is not on paper. */}
      {isPrinting && !isTable && <div className="network-print">{picture?.draw()}</div>}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={feedParameters(address)}
        {...(isBetween
          ? { query: PATHS_QUERY, variables: ends }
          : networkShown(edition, address, focused ? nodesOf(shown) : null))}
        picture={picture}
      />
    </>
  );
}

/** What a saved picture says of the paths that stand out in it. */
function pathNotes([path]: readonly Path[], own: NetworkWords): readonly string[] {
  const [first, last] = [path?.steps[0], path?.steps.at(-1)];
  if (!path || !first || !last) return [];
  return [own.between(first.node.label, last.node.label, own.paths(path.pathCount, path.length))];
}

function ShownAs({ isTable, canDraw }: { readonly isTable: boolean; readonly canDraw: boolean }) {
  const [, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons in a line
    <div className="shown-as" role="group" aria-label={own.shownAs}>
      <button
        type="button"
        className="chip"
        aria-pressed={!isTable}
        disabled={!canDraw}
        onClick={() => change({ table: false })}
      >
        {own.asPicture}
      </button>
      <button type="button" className="chip" aria-pressed={isTable} onClick={() => change({ table: true })}>
        {own.asTable}
      </button>
    </div>
  );
}

/** The feed `graph` holds passages and findings, too, which are not drawn here. */
function feedParameters({ kinds, plans, domains, least }: Address): Readonly<Record<string, string>> {
  return {
    kind: (kinds.length > 0 ? kinds : KINDS).join(),
    ...(plans.length > 0 && { plan: plans.join() }),
    ...(domains.length > 0 && { domain: domains.join() }),
    ...(least > 0 && { minPlanCount: String(least) }),
  };
}
