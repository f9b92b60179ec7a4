/** A number in, the edition of a made-up city out, as reading and checking its document gives it: the same for the same number. */

import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestDocument } from "../../src/ingest/ingest-document.ts";
import type { CheckedGraph } from "../../src/model/policy-graph.ts";
import { hasErrors, identifyFindings } from "../../src/model/problem.ts";
import { municipality } from "../../test/support/organizations.ts";
import { cityCode } from "./city-code.ts";
import { drawCity } from "./draw-city.ts";
import { randomFrom } from "./random.ts";
import { titleOf, writeDocument } from "./write-document.ts";

/** Any other would do; another one makes other cities. */
const SEED = 1_741;

/** `codeIndex` gives the same city another code: a twin, to be loaded beside it. */
export function madeUpEdition(index: number, codeIndex = index): CheckedGraph {
  const city = drawCity(randomFrom(SEED + index));
  const code = cityCode(codeIndex);
  const document = { name: `city-${code}.txt`, bytes: new TextEncoder().encode(writeDocument(city)) };
  const { graph, problems } = ingestDocument(document, {
    organization: municipality(code, city.name, `第${code.slice(0, 2)}見本県`),
    edition: {
      name: "basic-plan-draft",
      title: titleOf(city),
      stage: "draft",
      period: { from: 2026, to: 2030 },
      note: null,
      source: null,
    },
  });
  const found = [...problems, ...(graph ? checkGraph(graph) : [])];
  if (!graph || hasErrors(found)) {
    throw new Error(`made-up city ${index} cannot be loaded: ${found.map(({ message }) => message).join(" ")}`);
  }
  return { graph, findings: identifyFindings(graph.edition.id, found) };
}
