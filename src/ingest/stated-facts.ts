/** What an export of this program says of note, publication and summaries in, the edition's facts with it out wherever the edition file says nothing: where both say something, the file counts. */
import { quote, quoteJa, type Wording } from "../model/messages/wording.ts";
import type { SummarizedProse } from "../model/policy-graph.ts";
import { type Problem, problemOf } from "../model/problem.ts";
import { SUMMARIZED_WORDS } from "../template/words.ts";
import { type EditionFacts, type EditionSource, wrongWithPart } from "./edition-facts.ts";

/** A part of them that is one text. */
type StatedPart = "note" | keyof EditionSource;

/** What the document says; what it does not say is left out. */
export type StatedFacts = { readonly [Part in StatedPart]?: string | undefined } & {
  readonly summarized?: readonly SummarizedProse[] | undefined;
};

export interface StatedProblem {
  readonly about: StatedPart | "summarized";
  /** Without its place, which is known to whoever read it. */
  readonly problem: Problem;
}

interface WithStated {
  readonly facts: EditionFacts;
  readonly problems: readonly StatedProblem[];
}

const PARTS = ["note", "title", "publisher", "date", "url", "licence"] as const satisfies readonly StatedPart[];
const NO_SOURCE: EditionSource = { title: null, publisher: null, date: null, url: null, licence: null };

export function withStated(facts: EditionFacts, stated: StatedFacts): WithStated {
  const { edition } = facts;
  const problems: StatedProblem[] = [];
  const taken: { [Part in StatedPart]?: string } = {};
  for (const about of PARTS) {
    const said = stated[about]?.trim();
    if (said === undefined || said === "") continue;
    const fact = about === "note" ? edition.note : (edition.source?.[about] ?? null);
    const wrong = wrongWithPart(about, said);
    if (fact !== null && fact !== said) problems.push(differs(about, quoted(said), quoted(fact)));
    else if (fact === null && wrong !== undefined) problems.push(notTaken(about, said, wrong));
    else if (fact === null) taken[about] = said;
  }
  const { note = edition.note, ...source } = taken;
  const [said, fact] = [stated.summarized ?? [], edition.summarized];
  if (said.length > 0 && fact !== null && fact.join() !== said.join())
    problems.push(differs("summarized", proseIn(said), proseIn(fact)));
  return {
    facts: {
      ...facts,
      edition: {
        ...{ ...edition, note, summarized: fact ?? (said.length > 0 ? said : null) },
        source: Object.keys(source).length === 0 ? edition.source : { ...NO_SOURCE, ...edition.source, ...source },
      },
    },
    problems,
  };
}

const NAMES: Readonly<Record<StatedProblem["about"], Wording>> = {
  note: { en: "note", ja: "注記" },
  title: { en: "title of the source", ja: "出典の題名" },
  publisher: { en: "publisher of the source", ja: "出典の発行者" },
  date: { en: "date of the source", ja: "出典の日付" },
  url: { en: "address of the source", ja: "出典のアドレス" },
  licence: { en: "licence of the source", ja: "出典の利用条件" },
  summarized: { en: "list of what is summarized", ja: "要約した部分の一覧" },
};

function differs(about: StatedProblem["about"], said: Wording, fact: Wording): StatedProblem {
  return { about, problem: problemOf("source-differs/stated", "information", { what: NAMES[about], said, fact }) };
}

function notTaken(about: StatedProblem["about"], text: string, why: Wording): StatedProblem {
  return { about, problem: problemOf("source-not-taken", "warning", { what: NAMES[about], text, why }) };
}

const quoted = (text: string): Wording => ({ en: quote(text), ja: quoteJa(text) });

/** Of prose that is summarized, as the edition file names it. */
function proseIn(names: readonly SummarizedProse[]): Wording {
  const words = names.map((name) => SUMMARIZED_WORDS[name].ja);
  return { en: names.join(", ") || "that nothing is", ja: words.length === 0 ? "なし" : `「${words.join("、")}」` };
}
