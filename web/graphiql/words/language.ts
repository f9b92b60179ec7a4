/** The page's address and the browser in, the language of the page out, and the address of the same page in the other; as in the explorer. */

export type Language = "ja" | "en";

function languageOf(search: string, browser: string): Language {
  const chosen = new URLSearchParams(search).get("lang");
  if (chosen === "ja" || chosen === "en") return chosen;
  return browser.toLowerCase().startsWith("ja") ? "ja" : "en";
}

export const LANGUAGE = languageOf(window.location.search, navigator.language);

export function inOtherLanguage(): string {
  const given = new URLSearchParams(window.location.search);
  given.set("lang", LANGUAGE === "ja" ? "en" : "ja");
  return `?${given}${window.location.hash}`;
}
