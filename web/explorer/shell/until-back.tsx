/** In the place of a part of the page that could not be fetched: it says so, and loads the page again when the server is back. */
import { useEffect } from "react";
import { AGAIN_MILLISECONDS } from "../data/keep-asking.ts";
import { useWords } from "../words/use-words.ts";

export function UntilBack() {
  const words = useWords();
  useEffect(() => {
    const timer = window.setInterval(async () => {
      const isBack = await fetch("./").then(
        ({ ok }) => ok,
        () => false,
      );
      // Browsers may keep in mind that a module could not be fetched; all that was chosen is in the address.
      if (isBack) window.location.reload();
    }, AGAIN_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <p className="state" role="alert">
      {words.away}
    </p>
  );
}
