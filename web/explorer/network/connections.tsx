/** A network and what the address says of it in, the choices, the picture or table, and the files out. */
import { useEffect, useMemo } from "react";
import { type Address, KINDS, type Layout } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useAnswer } from "../data/use-answer.ts";
import { useIsPrinting } from "../screen/use-is-printing.ts";
import { useMedia } from "../screen/use-media.ts";
import { networkShown } from "../shown/network-shown.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { hasWebGl } from "./canvas/has-web-gl.ts";
import { coloursOf, legendOf } from "./colours.ts";
import { along, type Emphasis, neighbourhoodOf, threadOf } from "./emphasis.ts";
import { Filters } from "./filters.tsx";
import { LayoutChoice } from "./layout-choice.tsx";
import { layoutOf } from "./layout-of.ts";
import { Legend } from "./legend.tsx";
import { namedHues } from "./named-hues.ts";
import type { Network } from "./network.ts";
import { networkPicture } from "./network-picture.tsx";
import { NetworkTable } from "./network-table.tsx";
import { type NetworkWords, networkWordsIn } from "./network-words.ts";
import { PathFinder } from "./path-finder.tsx";
import { PATHS_QUERY, type Path, type PathsAnswer } from "./paths-query.ts";
import { Picture } from "./picture-of.tsx";
import { choiceOf, SHARED_KINDS, shownNetwork } from "./shown-nodes.ts";
import { useDrawn } from "./use-drawn.ts";

const FILES = ["graph.network.xlsx", "graph.gexf", "graph.cx2"];

export function Connections({ edition, network }: { readonly edition: Edition; readonly network: Network }) {
  const [address, change] = useAddress();
  const words = useWords();
  const own = networkWordsIn(words.language);
  const isNarrow = useMedia("(max-width: 40rem)");
  const { node, from, to, table, colouring, depth } = address;
  const fullId = (id: string | null) => (id === null ? null : `${edition.id}/${id}`);
  const known = (id: string | null) => network.nodes.find((one) => one.id === fullId(id))?.id;
  const isBetween = from !== null && to !== null;
  const ends = { edition: edition.id, from: fullId(from), to: fullId(to) };
  const answer = useAnswer<PathsAnswer>(isBetween ? PATHS_QUERY : null, isBetween ? ends : {});
  const paths = isBetween && answer.state === "there" ? answer.data.paths : null;
  const selected = known(node) ?? null;
  const layout = layoutOf(address, { isNarrow, nodeCount: network.nodes.length });
  useNamedLayout(layout, isNarrow);
  const center = layout === "around" ? (known(address.focus) ?? selected ?? network.nodes[0]?.id) : undefined;
  const shown = useShown(network, address, { layout, center, depth, paths });
  const emphasis = useMemo(() => emphasisOf(network, layout, selected, paths), [network, layout, selected, paths]);
  const colours = useMemo(() => coloursOf(colouring, network), [colouring, network]);
  const drawn = useDrawn(shown, { layout, colouring, center, depth, emphasis: paths ? emphasis : null, isNarrow });
  const canDraw = layout !== "force" || hasWebGl();
  const isTable = table || !canDraw;
  const nameOf = (key: number) => nameIn(network, colouring === "plan" ? "Plan" : "PolicyDomain", key);
  const kinds = layout === "shared" ? SHARED_KINDS : KINDS;
  const drawnKinds = KINDS.filter((kind) => shown.nodes.some((one) => one.kind === kind));
  const used = new Set(shown.nodes.map((one) => colours.ofNode(one)));
  const legend = namedHues(colouring, legendOf(colouring, network), nameOf, own).filter(({ hue }) => used.has(hue));
  const about = network.nodes.find(({ id }) => id === center);
  const notes = [
    own.count(shown.nodes.length, shown.edges.length),
    own.layoutNotes[layout],
    ...(about ? [own.around(about.label)] : []),
    ...(drawn.impliedCount > 0 ? [own.implied(drawn.impliedCount)] : []),
    ...pathNotes(paths ?? [], own),
  ];
  const picture = drawn.forPaper
    ? networkPicture(edition, { draw: drawn.forPaper, colours, colouring, legend, emphasis }, notes, words)
    : undefined;
  const isPrinting = useIsPrinting();
  const selectedNode = network.nodes.find(({ id }) => id === selected);
  return (
    <>
      <div className="view-head">
        <h2 id="network-title">{own.title}</h2>
        <p className="count" role="status">
          {own.count(shown.nodes.length, shown.edges.length)}
        </p>
        {selectedNode && selected !== center && !isTable && (
          <button type="button" className="link" onClick={() => change({ layout: "around", focus: node })}>
            {own.makeCenter(selectedNode.label)}
          </button>
        )}
      </div>
      <LayoutChoice edition={edition} network={network} layout={layout} center={center} />
      <Filters edition={edition} kinds={kinds} isNarrow={isNarrow} />
      <PathFinder edition={edition} network={network} answer={isBetween ? answer : null} />
      {!isTable && <Legend kinds={isNarrow || kinds.length <= 2 ? drawnKinds : []} hues={legend} />}
      {shown.nodes.length === 0 && <p className="note">{own.nothing}</p>}
      {!canDraw && <p className="note">{own.noPicture}</p>}
      {isTable && <NetworkTable edition={edition} network={shown} emphasis={emphasis} />}
      {!isTable && shown.nodes.length > 0 && (
        <Picture
          edition={edition}
          network={network}
          shown={shown}
          drawn={drawn}
          colours={colours}
          emphasis={emphasis}
          selected={selected}
          layout={layout}
          isNarrow={isNarrow}
        />
      )}
      {!isTable && drawn.impliedCount > 0 && <p className="aside">{own.implied(drawn.impliedCount)}</p>}
      {/* What WebGL has drawn is not on paper, and what was drawn for a telephone is not for paper. */}
      {isPrinting && !isTable && <div className="network-print">{picture?.draw()}</div>}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={feedParameters(address, layout)}
        {...(isBetween
          ? { query: PATHS_QUERY, variables: ends }
          : networkShown(edition, choiceOf(layout, address), center === undefined ? null : shown.nodes))}
        picture={picture}
      />
    </>
  );
}

/** Where a telephone has another layout than other screens, the address names it, so that a link shows the same everywhere. */
function useNamedLayout(layout: Layout, isNarrow: boolean): void {
  const [{ layout: named, view }, change] = useAddress();
  useEffect(() => {
    if (view === "network" && named === null && isNarrow && layout === "shared") change({ layout }, "replace");
  }, [view, named, isNarrow, layout, change]);
}

function useShown(
  network: Network,
  { kinds, plans, domains, least }: Address,
  view: Parameters<typeof shownNetwork>[2],
) {
  const { layout, center, depth, paths } = view;
  // Only what changes these may change what is shown: it is laid out anew then.
  const choice = JSON.stringify({ kinds, plans, domains, least });
  return useMemo(
    () => shownNetwork(network, JSON.parse(choice), { layout, center, depth, paths }),
    [network, choice, layout, center, depth, paths],
  );
}

function emphasisOf(
  network: Network,
  layout: Layout,
  selected: string | null,
  paths: readonly Path[] | null,
): Emphasis | null {
  if (paths) return along(paths);
  // Around a node everything is its neighbourhood.
  if (selected === null || layout === "around") return null;
  return layout === "force" ? neighbourhoodOf(selected, network) : threadOf(selected, network);
}

function nameIn({ nodes }: Network, kind: "Plan" | "PolicyDomain", key: number): string {
  return nodes.find((node) => node.kind === kind && (kind === "Plan" ? node.plan : node.domain) === key)?.label ?? "";
}

/** What a saved picture says of the paths that stand out in it. */
function pathNotes([path]: readonly Path[], own: NetworkWords): readonly string[] {
  const [first, last] = [path?.steps[0], path?.steps.at(-1)];
  if (!path || !first || !last) return [];
  return [own.between(first.node.label, last.node.label, own.paths(path.pathCount, path.length))];
}

/** The feed `graph` holds passages and findings, too, which are not drawn here. */
function feedParameters(address: Address, layout: Layout): Readonly<Record<string, string>> {
  const { kinds, plans, domains, least } = choiceOf(layout, address);
  return {
    kind: (kinds.length > 0 ? kinds : KINDS).join(),
    ...(plans.length > 0 && { plan: plans.join() }),
    ...(domains.length > 0 && { domain: domains.join() }),
    ...(least > 0 && { minPlanCount: String(least) }),
  };
}
