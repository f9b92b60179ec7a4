/** What an export of this program says of note, publication and summaries in, the edition's facts with it out wherever the edition file says nothing: where both say something, the file counts. */
import type { SummarizedProse } from "../model/policy-graph.ts";
import { type EditionFacts, type EditionSource, wrongWithPart } from "./edition-facts.ts";
import { quote } from "./parse-result.ts";

/** A part of them that is one text. */
export type StatedPart = "note" | keyof EditionSource;

/** What the document says; what it does not say is left out. */
export type StatedFacts = { readonly [Part in StatedPart]?: string | undefined } & {
  readonly summarized?: readonly SummarizedProse[] | undefined;
};

export interface StatedProblem {
  readonly about: StatedPart | "summarized";
  readonly code: "source-differs" | "source-not-taken";
  readonly severity: "information" | "warning";
  readonly message: string;
}

export interface WithStated {
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
    if (fact !== null && fact !== said) problems.push(differs(about, quote(said), quote(fact)));
    else if (fact === null && wrong !== undefined) problems.push(notTaken(about, `${quote(said)}: ${wrong}`));
    else if (fact === null) taken[about] = said;
  }
  const { note = edition.note, ...source } = taken;
  const [said, fact] = [stated.summarized ?? [], edition.summarized];
  if (said.length > 0 && fact !== null && fact.join() !== said.join())
    problems.push(differs("summarized", said.join(", "), fact.join(", ") || "that nothing is"));
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

const NAMES: Readonly<Record<StatedProblem["about"], string>> = {
  note: "note",
  title: "title of the source",
  publisher: "publisher of the source",
  date: "date of the source",
  url: "address of the source",
  licence: "licence of the source",
  summarized: "list of what is summarized",
};

function differs(about: StatedProblem["about"], said: string, fact: string): StatedProblem {
  const message = `The document's ${NAMES[about]} is ${said}, while the edition file says ${fact}: the edition file's counts.`;
  return { about, code: "source-differs", severity: "information", message };
}

function notTaken(about: StatedProblem["about"], why: string): StatedProblem {
  const message = `The document's ${NAMES[about]} is not taken. ${why}.`;
  return { about, code: "source-not-taken", severity: "warning", message };
}
