/** A network with its layout in, its picture out, to be moved about in by hand, by touch and by keyboard. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Camera } from "../../address/address.ts";
import { useTheme } from "../../screen/use-theme.ts";
import { useWords } from "../../words/use-words.ts";
import type { Colours } from "../colours.ts";
import { type Emphasis, neighbourhoodOf } from "../emphasis.ts";
import type { Layout } from "../layout/layout.ts";
import type { Network } from "../network.ts";
import { networkWordsIn } from "../network-words.ts";
import { type Drawing, type LivePicture, livePicture } from "./live-picture.ts";
import { DIRECTIONS, type Direction } from "./nearest.ts";

interface Props {
  readonly network: Network;
  readonly layout: Layout;
  readonly colours: Colours;
  /** What stands out while nothing is pointed at. */
  readonly emphasis: Emphasis | null;
  /** Id of the node whose detail is open; it is kept in sight. */
  readonly selected: string | null;
  readonly camera: Camera | null;
  readonly open: (id: string) => void;
  readonly focusOn: (id: string) => void;
  readonly look: (camera: Camera | null) => void;
}

const ZOOM = 1.5;

export function NetworkCanvas(props: Props) {
  const { network, layout, colours, emphasis, selected, camera } = props;
  const words = useWords();
  const own = networkWordsIn(words.language);
  const helpId = useId();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const picture = useRef<LivePicture | null>(null);
  const isFirst = useRef(true);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const active = network.nodes.some(({ id }) => id === pointedAt) ? pointedAt : null;
  const drawing = useMemo<Drawing>(() => {
    return { theme, colours, emphasis: active === null ? emphasis : neighbourhoodOf(active, network), active };
  }, [theme, colours, emphasis, active, network]);
  const now = useRef({ props, drawing });
  now.current = { props, drawing };

  useEffect(() => {
    if (!container.current || !cursor.current) return;
    // What has been laid out anew is seen as a whole.
    const camera = isFirst.current ? now.current.props.camera : null;
    if (!isFirst.current && now.current.props.camera) now.current.props.look(null);
    isFirst.current = false;
    const made = livePicture(
      container.current,
      cursor.current,
      { network, layout, drawing: now.current.drawing, camera },
      {
        pointedAt: setPointedAt,
        opened: (id) => now.current.props.open(id),
        focused: (id) => now.current.props.focusOn(id),
        looked: (camera) => now.current.props.look(camera),
      },
    );
    picture.current = made;
    return () => {
      picture.current = null;
      made.end();
    };
  }, [network, layout]);
  useEffect(() => picture.current?.draw(drawing), [drawing]);
  const at = camera && [camera.x, camera.y, camera.ratio].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a camera is compared by its numbers
  useEffect(() => picture.current?.look(camera), [at]);
  useEffect(() => {
    if (selected !== null) picture.current?.keepInSight(selected);
  }, [selected]);

  const zoomIn = () => picture.current?.zoom(ZOOM);
  const zoomOut = () => picture.current?.zoom(1 / ZOOM);
  const showWhole = () => picture.current?.look(null);
  const step = (direction: Direction) => {
    const next = picture.current?.next(active ?? selected, direction) ?? null;
    if (next === null) return;
    setPointedAt(next);
    picture.current?.keepInSight(next);
  };
  const keys: Readonly<Record<string, () => void>> = {
    "+": zoomIn,
    ";": zoomIn,
    "-": zoomOut,
    "0": showWhole,
    ...(active !== null && {
      Enter: () => props.open(active),
      f: () => props.focusOn(active),
    }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (Object.hasOwn(DIRECTIONS, key)) step(key as Direction);
    else if (Object.hasOwn(keys, key)) keys[key]?.();
    else return;
    event.preventDefault();
  };
  const about = network.nodes.find(({ id }) => id === active);
  const connectionCount = network.edges.filter(({ source, target }) => source === active || target === active).length;
  return (
    <figure className="network">
      <div className="network-frame">
        <div
          className="network-canvas"
          ref={container}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved about in by keys
          tabIndex={0}
          aria-label={own.canvas}
          aria-describedby={helpId}
          onKeyDown={onKeyDown}
          onBlur={() => setPointedAt(null)}
        />
        <div className="network-cursor" ref={cursor} hidden />
      </div>
      <div className="network-tools">
        <button type="button" aria-label={own.zoomIn} title={own.zoomIn} onClick={zoomIn}>
          +
        </button>
        <button type="button" aria-label={own.zoomOut} title={own.zoomOut} onClick={zoomOut}>
          −
        </button>
        <button type="button" onClick={showWhole}>
          {own.whole}
        </button>
      </div>
      <figcaption>
        <span className="network-caption" aria-live="polite" lang={about ? "ja" : undefined}>
          {about && own.node(about.label, words.kinds[about.kind], connectionCount)}
        </span>
        <span className="aside with-mouse">{own.pointerHelp}</span>
        <span className="aside with-mouse" id={helpId}>
          {own.canvasHelp}
        </span>
        <span className="aside with-finger">{own.touchCanvas}</span>
      </figcaption>
    </figure>
  );
}
