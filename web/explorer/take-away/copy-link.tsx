/** What is shown in, a button out that copies a link to exactly this, for anybody: with the edition and the language in it. */
import { useState } from "react";
import { formatAddress } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import { languageOf } from "../words/words.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";

export function CopyLink({ edition }: { readonly edition: Pick<Edition, "id"> }) {
  const [address] = useAddress();
  const own = takeAwayWordsIn(useWords().language);
  const [done, setDone] = useState<{ readonly link: string; readonly isCopied: boolean } | null>(null);
  const search = formatAddress({ ...address, language: languageOf(address.language), edition: edition.id });
  const link = `${window.location.origin}${window.location.pathname}${search}`;
  const copy = async () => setDone({ link, isCopied: await isCopied(link) });
  // What was done with the link of another view says nothing of this one.
  const state = done?.link === link ? done : null;
  return (
    <span className="copy-link">
      <button type="button" className="link" onClick={() => void copy()}>
        {own.copy}
      </button>{" "}
      <span role="status">{state?.isCopied && own.copied}</span>
      {state && !state.isCopied && (
        <input
          ref={selectAll}
          aria-label={own.copyByHand}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
    </span>
  );
}

/** Over plain HTTP browsers have no clipboard, and anywhere they may refuse it. */
async function isCopied(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
}
