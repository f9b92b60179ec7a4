/** An edition in, a box out in which all of the edition can be looked up, and what is found opened. */
import { type KeyboardEvent, useCallback, useId, useRef, useState } from "react";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { EditionAbout } from "../data/editions.ts";
import { Hits } from "./hits.tsx";
import { nextActive } from "./next-active.ts";
import { canFollow, canOpen, type Hit } from "./search-query.ts";
import { SearchStatus } from "./search-status.tsx";
import { useSearchWords } from "./search-words.ts";
import { useFound } from "./use-found.ts";
import { usePressOutside, useSlashKey } from "./use-page-events.ts";

interface Props {
  readonly edition: Pick<EditionAbout, "id">;
}

export function Search({ edition }: Props) {
  const [{ view }, change] = useAddress();
  const words = useSearchWords();
  const listId = useId();
  const place = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const close = useCallback(() => {
    setOpen(false);
    setActiveId(null);
  }, []);
  useSlashKey(input);
  usePressOutside(place, close);

  const phrase = typed.trim();
  const found = useFound(edition.id, phrase, isOpen && !isComposing);
  const isShown = isOpen && phrase !== "" && (found !== null || !isComposing);
  const hits = (isShown && found?.hits) || [];
  // By id, so that it stays on the same hit when a new answer comes.
  const active = hits.findIndex(({ node }) => node.id === activeId);

  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActiveId(null);
  };
  const clear = () => {
    type("");
    input.current?.focus();
  };
  const open = (hit: Hit) => {
    if (!canFollow(hit)) return;
    close();
    const { node, passage } = hit;
    // In the document it is seen where it stands; what has no detail is nowhere else to be seen.
    const there = passage && { place: passage.place, phrase };
    if (!canOpen(hit)) change({ view: "document", node: null, ...there });
    else change({ node: shortId(edition, node.id), ...(view === "document" ? there : {}) });
  };
  const onEscape = (event: KeyboardEvent) => {
    if (typed === "") return;
    // Else it would close the open detail as well.
    event.stopPropagation();
    event.preventDefault();
    if (isShown) close();
    else setTyped("");
  };
  const onMove = (event: KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === "Enter" && hit) open(hit);
    else {
      const next = nextActive(event.key === "Enter" ? "ArrowDown" : event.key, active, hits.length);
      const isOpened = !isShown && ["ArrowDown", "ArrowUp", "Enter"].includes(event.key);
      if (isOpened) setOpen(true);
      if (next !== null) setActiveId(hits[next]?.node.id ?? null);
      if (next === null && !isOpened) return;
    }
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method are its own; Safari says only by 229 that Enter ended a composition.
    if (isComposing || event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation();
    else if (event.key === "Escape") onEscape(event);
    else if (!event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) onMove(event);
  };

  return (
    <search
      className="search"
      ref={place}
      // Without another element the focus is not elsewhere: the window was left, or the keyboard of a phone put away.
      onBlur={({ relatedTarget }) => relatedTarget && !place.current?.contains(relatedTarget) && close()}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={words.search}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? listId : undefined}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        placeholder={words.placeholder}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      {typed !== "" && (
        <button type="button" className="clear" aria-label={words.clear} onClick={clear}>
          ×
        </button>
      )}
      <div className="search-popup" data-shown={isShown}>
        <SearchStatus found={found} isShown={isShown} />
        {found && hits.length > 0 && <Hits id={listId} hits={hits} phrase={found.phrase} active={active} open={open} />}
      </div>
    </search>
  );
}
