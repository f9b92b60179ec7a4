/** The browser's history in, the address as a value and the way to change it out. */
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { type Address, formatAddress, parseAddress, START } from "./address.ts";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** `replace`: for what changes many times a second, such as a slider; the way back is then not through every position. */
export type ChangeAddress = (change: Partial<Address>, how?: "push" | "replace") => void;

export type UsedAddress = readonly [Address, ChangeAddress];

const AddressContext = createContext<UsedAddress>([START, () => {}]);
export const AddressProvider = AddressContext.Provider;
/** What the address says, and how to change it, wherever a part of the page needs it. */
export const useAddress = () => useContext(AddressContext);

/** For the provider alone: the browser's address is read once for all parts of the page. */
export function useBrowserAddress(): UsedAddress {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const change = useCallback<ChangeAddress>((changes, how = "push") => {
    const next = formatAddress({ ...parseAddress(window.location.search), ...changes });
    if (next === window.location.search) return;
    const url = `${window.location.pathname}${next}`;
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
    for (const listener of listeners) listener();
  }, []);
  return useMemo(() => [parseAddress(search), change], [search, change]);
}
