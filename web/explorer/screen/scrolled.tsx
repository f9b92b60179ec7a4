/** Something that may be wider than its place in, the same out in a frame that scrolls, with a cue wherever it goes on. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly className: string;
  /** Where nothing in it takes the focus, it is taken by the frame, so that keys can scroll it, and this is its name. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** To which sides it goes on. */
interface Beyond {
  readonly left: boolean;
  readonly right: boolean;
}

const NOWHERE: Beyond = { left: false, right: false };
/** Parts of a pixel are no more to be seen. */
const LEAST_PIXELS = 2;

export function Scrolled({ className, label, children }: Props) {
  const words = useWords();
  const frame = useRef<HTMLElement | null>(null);
  const keep = useCallback((element: HTMLElement | null) => {
    frame.current = element;
  }, []);
  const [beyond, setBeyond] = useState(NOWHERE);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const left = scrollLeft > LEAST_PIXELS;
      const right = scrollWidth - clientWidth - scrollLeft > LEAST_PIXELS;
      setBeyond((old) => (old.left === left && old.right === right ? old : { left, right }));
    };
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const isWide = beyond.left || beyond.right;
  return (
    <div className="scrolled" data-left={beyond.left} data-right={beyond.right}>
      {isWide && (
        <p className="scroll-cue" aria-hidden="true">
          {words.scrollSideways}
        </p>
      )}
      <div className="scrolled-place">
        {label === undefined ? (
          <div ref={keep} className={className}>
            {children}
          </div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys
          <section ref={keep} className={className} tabIndex={0} aria-label={label}>
            {children}
          </section>
        )}
      </div>
    </div>
  );
}
