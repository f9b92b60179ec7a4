/** The file that is tried, in the memory of the page alone: it is still there when somebody has looked at another view, and gone with the page. */
import { useSyncExternalStore } from "react";

/** A file as it was when it was chosen: whatever becomes of it, the same is sent each time. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

let chosen: ChosenFile | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(file: ChosenFile): void {
  chosen = file;
  for (const listener of listeners) listener();
}

export function useChosenFile(): readonly [ChosenFile | null, (file: ChosenFile) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}
