/** What the program finds has a title on the page, in both languages: of every code of the catalogue of messages. */
import { expect, test } from "vitest";
import { CATALOGUES, codeOf, type MessageKey } from "../../src/model/messages/catalogue.ts";
import { findingsWordsIn } from "../../web/explorer/findings/findings-words.ts";
import { errorWordsIn } from "../../web/explorer/try/error-words.ts";

const codes = [...new Set(CATALOGUES.flatMap((area) => Object.keys(area) as MessageKey[]).map(codeOf))];

/** Said of a PDF file by `policy-graph init` alone. */
const OF_INIT = ["pdf-furigana", "pdf-page-edges", "pdf-heads-repeated"];

test.each(["ja", "en"])("each has a title in %s, and no title is of none", (language) => {
  const titles = { ...findingsWordsIn(language).rules, ...errorWordsIn(language) };
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !(code in titles) && !OF_INIT.includes(code))).toEqual([]);
  expect(Object.keys(titles).filter((code) => !codes.includes(code))).toEqual([]);
});
