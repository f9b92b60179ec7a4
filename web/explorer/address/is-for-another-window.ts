/** A click in, whether the browser is to follow the link by itself out: into a window or a tab of its own, or onto the disk. */
import type { MouseEvent } from "react";

export function isForAnotherWindow({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
