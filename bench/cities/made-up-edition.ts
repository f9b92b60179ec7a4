/** A number in, the edition of a made-up city out, as reading and checking its document gives it: the same for the same number. */

import { checkGraph } from "../../src/check/check-graph.ts";
import type { EditionFacts } from "../../src/ingest/edition-facts.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import type { CheckedGraph } from "../../src/model/policy-graph.ts";
import { hasErrors, identifyFindings } from "../../src/model/problem.ts";
import { municipality } from "../../test/support/organizations.ts";
import { cityCode } from "./city-code.ts";
import { drawCity } from "./draw-city.ts";
import { drawFurther } from "./draw-further.ts";
import { randomFrom } from "./random.ts";
import { type DocumentShape, titleOf, writeDocument } from "./write-document.ts";

/** Any other would do; another one makes other cities. */
const SEED = 1_741;
const FURTHER_SEED = 92_000_000;

/** Of four cities that follow each other. */
const SHAPES: readonly DocumentShape[] = ["chapters", "valued chapters", "chapters", "table of levels"];

export const shapeOf = (index: number): DocumentShape => SHAPES[index % SHAPES.length] ?? "chapters";

/** `codeIndex` gives the same city another code: a twin, to be loaded beside it. */
export async function madeUpEdition(index: number, codeIndex = index): Promise<CheckedGraph> {
  const city = drawCity(randomFrom(SEED + index));
  const code = cityCode(codeIndex);
  const { name, text } = writeDocument(city, drawFurther(randomFrom(FURTHER_SEED + index), city), shapeOf(index));
  const document = { name: `city-${code}-${name}`, bytes: new TextEncoder().encode(text) };
  const facts: EditionFacts = {
    organization: municipality(code, city.name, `第${code.slice(0, 2)}見本県`),
    edition: {
      name: "basic-plan-draft",
      title: titleOf(city),
      stage: "draft",
      period: { from: 2026, to: 2030 },
      ...{ note: null, summarized: null },
      source: null,
    },
  };
  const { graph, problems } = await ingestFiles([document], facts, null);
  const found = [...problems, ...(graph ? checkGraph(graph) : [])];
  if (!graph || hasErrors(found)) {
    throw new Error(`made-up city ${index} cannot be loaded: ${found.map(({ message }) => message).join(" ")}`);
  }
  return { graph, findings: identifyFindings(graph.edition.id, found) };
}
