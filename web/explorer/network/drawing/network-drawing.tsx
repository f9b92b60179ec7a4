/** A network that has its places in, its drawing on the page out: pointed at, walked through by keys, and opened node by node. */
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { isForAnotherWindow } from "../../address/address-link.tsx";
import { FONTS } from "../../pictures/paper.ts";
import { useTheme } from "../../screen/use-theme.ts";
import { useWords } from "../../words/use-words.ts";
import { DIRECTIONS, type Direction, nextInDirection } from "../canvas/nearest.ts";
import type { Colours } from "../colours.ts";
import type { DrawnNetwork, DrawnNode } from "../columns/drawn.ts";
import { type Emphasis, threadOf } from "../emphasis.ts";
import { connectionCounts, type Network } from "../network.ts";
import { networkWordsIn } from "../network-words.ts";
import { EdgeMarks, NodeMark, standingIn, TextMark } from "./marks.tsx";

interface Props {
  readonly drawn: DrawnNetwork;
  /** All of it. */
  readonly network: Network;
  /** The part that is shown; not each of its connections needs a line. */
  readonly shown: Network;
  readonly colours: Colours;
  /** What stands out while nothing is pointed at. */
  readonly emphasis: Emphasis | null;
  /** Id of the node whose detail is open. */
  readonly selected: string | null;
  readonly hrefOf: (id: string) => string;
  readonly open: (id: string) => void;
  readonly focusOn: (id: string) => void;
}

export function NetworkDrawing(props: Props) {
  const { drawn, network, shown, colours, selected, hrefOf } = props;
  const words = useWords();
  const own = networkWordsIn(words.language);
  const paint = useTheme();
  const svg = useRef<SVGSVGElement>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [entered, setEntered] = useState<string | null>(null);
  const has = (id: string | null) => drawn.nodes.some(({ node }) => node.id === id);
  const active = has(pointedAt) ? pointedAt : null;
  /** The one that the Tab key comes to. */
  const door = has(entered) ? entered : has(selected) ? selected : (drawn.nodes[0]?.node.id ?? null);
  const emphasis = useMemo(
    () => (active === null ? props.emphasis : threadOf(active, network)),
    [active, props.emphasis, network],
  );
  const counts = useMemo(() => connectionCounts(shown), [shown]);
  const standing = standingIn(emphasis);
  const describe = ({ node, name }: DrawnNode) => own.node(name, words.kinds[node.kind], counts.get(node.id) ?? 0);
  const about = drawn.nodes.find(({ node }) => node.id === active);

  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    setEntered(id);
    [...(svg.current?.querySelectorAll<SVGAElement>("a[data-id]") ?? [])].find((one) => one.dataset.id === id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, { node }: DrawnNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const places = drawn.nodes.map(({ node: { id }, x, y }) => ({ id, x, y }));
    const from = places.find(({ id }) => id === node.id);
    if (Object.hasOwn(DIRECTIONS, event.key) && from) goTo(nextInDirection(from, places, event.key as Direction)?.id);
    else if (event.key === "Home") goTo(places[0]?.id);
    else if (event.key === "End") goTo(places.at(-1)?.id);
    else if (event.key.toLowerCase() === "f") props.focusOn(node.id);
    else return;
    event.preventDefault();
  };
  const follow = (event: MouseEvent, id: string) => {
    if (isForAnotherWindow(event)) return;
    event.preventDefault();
    setEntered(id);
    props.open(id);
  };
  return (
    <figure className="network">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links that is drawn */}
      <svg
        ref={svg}
        className="network-drawing"
        role="group"
        aria-label={own.canvas}
        width={drawn.width}
        height={drawn.height}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        fontFamily={FONTS}
        onPointerLeave={() => setPointedAt(null)}
      >
        <g>
          <EdgeMarks edges={drawn.edges} colours={colours} emphasis={emphasis} paint={paint} />
        </g>
        <g>
          {drawn.heads.map((head) => (
            <TextMark key={`${head.x} ${head.y}`} drawn={head} fill={paint.dim} />
          ))}
        </g>
        {drawn.nodes.map((one) => {
          const { id } = one.node;
          const { left, top, right, bottom } = one.reach;
          return (
            <a
              key={id}
              href={hrefOf(id)}
              data-id={id}
              className="network-node"
              lang="ja"
              tabIndex={id === door ? 0 : -1}
              aria-label={describe(one)}
              aria-current={id === selected || undefined}
              onClick={(event) => follow(event, id)}
              onKeyDown={(event) => onKeyDown(event, one)}
              onPointerEnter={({ pointerType }) => pointerType === "mouse" && setPointedAt(id)}
              onPointerLeave={() => setPointedAt(null)}
              onFocus={() => setPointedAt(id)}
              onBlur={() => setPointedAt(null)}
            >
              <rect
                className="network-reach"
                x={left}
                y={top}
                width={right - left}
                height={bottom - top}
                rx={4}
                fill="transparent"
              />
              <NodeMark
                drawn={one}
                hue={colours.ofNode(one.node)}
                standing={standing(emphasis?.nodes.has(id) ?? false)}
                paint={paint}
              />
            </a>
          );
        })}
      </svg>
      <figcaption>
        <span className="network-caption" aria-hidden="true" lang={about ? "ja" : undefined}>
          {about && describe(about)}
        </span>
        <span className="aside with-mouse">{own.drawingHelp}</span>
        <span className="aside with-mouse">{own.drawingKeys}</span>
        <span className="aside with-finger">{drawn.isShort ? own.touchShort : own.touch}</span>
      </figcaption>
    </figure>
  );
}
