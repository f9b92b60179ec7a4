/** An element of the page in, how wide it is out, in CSS pixels, now and whenever that changes; 0 while it is not there. */
import { type RefCallback, useCallback, useState } from "react";

export function useWidth<E extends Element>(): readonly [RefCallback<E>, number] {
  const [width, setWidth] = useState(0);
  const observe = useCallback((element: E | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [observe, width];
}
