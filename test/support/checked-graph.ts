/** Documents and generators in, checked graphs as the loader takes them out. */

import { readFileSync } from "node:fs";
import { checkGraph } from "../../src/check/check-graph.ts";
import { withDerived } from "../../src/derive/derive-graph.ts";
import { textOfLines } from "../../src/ingest/document-text.ts";
import { type EditionFacts, parseEditionFacts } from "../../src/ingest/edition-facts.ts";
import type { CheckedGraph, CompleteGraph, PolicyGraph } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import { identifyFindings, type Problem } from "../../src/model/problem.ts";
import { projectFile } from "../../src/project-files.ts";
import { FACTS, ingestBytes, SEED_NAME, seedBytes } from "./ingest-text.ts";
import { DOMAIN, ITEM, NO_MORE_FACTS } from "./nothing-more.ts";
import { municipality, NO_SOURCE } from "./organizations.ts";

/** What the seed's edition file says of it. */
export const SEED_FACTS: EditionFacts = seedFacts();

export const SEED_EDITION = `${SEED_FACTS.organization.id}/${SEED_FACTS.edition.name}`;

/** The seed as `npm start` loads it, and as the shared store has it. */
export const seedGraph = (): CompleteGraph => ({
  ...checkedGraphOf(seedBytes(), SEED_FACTS, `${SEED_NAME}.txt`),
  text: textOfLines(SEED_EDITION, new TextDecoder().decode(seedBytes())),
});

export function checkedGraphOf(
  document: string | Uint8Array,
  facts: EditionFacts = FACTS,
  name?: string,
): CompleteGraph {
  const bytes = typeof document === "string" ? Buffer.from(document) : document;
  const { graph, problems } = ingestBytes(bytes, facts, name);
  if (!graph) throw new Error(`no graph: ${problems.map(({ message }) => message).join(" ")}`);
  return completeGraph(graph, problems);
}

function seedFacts(): EditionFacts {
  const parsed = parseEditionFacts(JSON.parse(readFileSync(projectFile(`seed/${SEED_NAME}.edition.json`), "utf8")));
  if ("facts" in parsed) return parsed.facts;
  throw new Error(parsed.wrong.join("; "));
}

/** Also a finding that was kept, without what its message speaks of. */
type FoundBefore = Omit<Problem, "values"> & Partial<Pick<Problem, "values">>;

/** What the loader takes: the graph with what is found in it and what follows from it. */
export function completeGraph(graph: PolicyGraph, problems: readonly FoundBefore[] = []): CompleteGraph {
  const found = problems.map((problem): Problem => ({ values: {}, ...problem }));
  return withDerived({ graph, findings: identifyFindings(graph.edition.id, [...found, ...checkGraph(graph)]) });
}

/** What can be read back of it without its text. */
export function factsIn({ graph, findings }: CompleteGraph): CheckedGraph {
  return { graph, findings };
}

/** Facts of another edition, or of another organization with the same edition name. */
export function factsOf(code: "131016" | "112119", edition: string): EditionFacts {
  const names = { "131016": ["見本区", "見本県"], "112119": ["本庄市", "埼玉県"] } as const;
  const [name, prefecture] = names[code];
  return { organization: municipality(code, name, prefecture), edition: { ...FACTS.edition, name: edition } };
}

/** One domain with as many items as asked for, each with a passage: a graph that takes seconds to load. */
export function largeGraph(itemCount: number, facts: EditionFacts = FACTS): CompleteGraph {
  const edition = `${facts.organization.id}/${facts.edition.name}`;
  const numbers = Array.from({ length: itemCount }, (_, index) => index + 1);
  const graph: PolicyGraph = {
    organization: facts.organization,
    edition: {
      id: edition,
      title: facts.edition.title,
      stage: "draft",
      periodFrom: null,
      periodTo: null,
      ...NO_SOURCE,
      documentName: "large.txt",
      documentHash: "0".repeat(64),
    },
    domains: [{ id: `${edition}/domain/1`, number: 1, name: "大きな分野", ...DOMAIN, statedMarkCount: null }],
    items: numbers.map((number) => ({
      id: `${edition}/item/1-${number}`,
      domainId: `${edition}/domain/1`,
      code: `1-${number}`,
      position: number,
      name: `項目 ${number}`,
      nameVariants: [],
      ...ITEM,
      statedMarkCount: null,
    })),
    plans: [],
    initiatives: [],
    targets: [],
    ...NO_MORE_FACTS,
    passages: numbers.map((number) => ({
      id: `${edition}/passage/${number}:1`,
      ...textPosition(number, 1, `1-${number}`),
    })),
    covers: [],
    advances: [],
    statedIn: numbers.map((number) => ({
      nodeId: `${edition}/item/1-${number}`,
      passageId: `${edition}/passage/${number}:1`,
      role: "matrixRow",
      statedName: `項目 ${number}`,
    })),
  };
  return withDerived({ graph, findings: [] });
}
