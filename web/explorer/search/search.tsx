/** An edition in, a box out in which all of the edition can be looked up, and what is found opened. */
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import type { EditionAbout } from "../data/editions.ts";
import { useMedia, WITH_KEYS } from "../screen/use-media.ts";
import { Hits } from "./hits.tsx";
import { nextActive } from "./next-active.ts";
import type { Hit } from "./search-query.ts";
import { SearchStatus } from "./search-status.tsx";
import { useSearchWords } from "./search-words.ts";
import { useFound } from "./use-found.ts";
import { SEARCH_ID, usePressOutside, useSlashKey } from "./use-page-events.ts";
import { whereTo } from "./where-to.ts";

/** In the place of a hit's id: the last in the list leads to all of them. */
const ALL = "all";

interface Props {
  readonly edition: Pick<EditionAbout, "id">;
}

export function Search({ edition }: Props) {
  const [{ view, query }, change] = useAddress();
  const words = useSearchWords();
  const hasKeys = useMedia(WITH_KEYS);
  const listId = useId();
  const place = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  /** Whether Enter was pressed before the answer was there. */
  const [isAwaited, setAwaited] = useState(false);
  const close = useCallback(() => {
    setOpen(false);
    setActiveId(null);
    setAwaited(false);
  }, []);
  useSlashKey(input);
  usePressOutside(place, close);

  const phrase = typed.trim();
  const found = useFound(edition.id, phrase, isOpen && !isComposing, isAwaited);
  const isShown = isOpen && phrase !== "" && (found !== null || !isComposing);
  const hits = (isShown && found?.hits) || [];
  // Until its answer is there, an older one is on the screen: no key chooses from it.
  const isOld = found?.phrase !== phrase || found.error !== null;
  const options = isOld || hits.length === 0 ? [] : [...hits.map(({ node }) => node.id), ALL];
  // By id, so that it stays on the same hit when a new answer comes.
  const active = options.indexOf(activeId ?? "");

  // A link to what was found has its words in the box, too.
  useEffect(() => {
    if (view === "search") setTyped(query);
  }, [view, query]);

  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActiveId(null);
    setAwaited(false);
  };
  const clear = () => {
    type("");
    input.current?.focus();
  };
  const open = (hit: Hit) => {
    close();
    // In the document it is seen where it stands.
    const there = view === "document" && hit.passage ? { view, place: hit.passage.place, query: phrase } : {};
    change({ ...whereTo(edition, hit), ...there });
  };
  const openAll = () => {
    close();
    change({ view: "search", query: phrase, hitKinds: [], plans: [], domains: [] });
  };
  /** What Enter means where no hit is chosen: the best one, or all of them for whoever is looking at such a list. */
  const openBest = () => {
    const best = found?.hits[0];
    if (view === "search") openAll();
    else if (isOld) setAwaited(true);
    else if (best) open(best);
  };
  useEffect(() => {
    if (!isAwaited || isOld) return;
    setAwaited(false);
    openBest();
  });
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
    if (event.key === "Enter") {
      if (phrase === "") return;
      setOpen(true);
      if (hit && active >= 0) open(hit);
      else if (active >= 0) openAll();
      else openBest();
    } else {
      const next = nextActive(event.key, active, options.length);
      const isOpened = !isShown && ["ArrowDown", "ArrowUp"].includes(event.key);
      if (isOpened) setOpen(true);
      if (next !== null) setActiveId(options[next] ?? null);
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
        id={SEARCH_ID}
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
        placeholder={hasKeys ? words.placeholderWithKey : words.placeholder}
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
        <SearchStatus found={isOld && !found?.error ? null : found} isShown={isShown} />
        {found && hits.length > 0 && (
          <Hits id={listId} hits={hits} phrase={found.phrase} active={active} open={open} openAll={openAll} />
        )}
      </div>
    </search>
  );
}
