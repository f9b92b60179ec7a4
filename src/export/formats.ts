/** The one list of all formats, in the order in which they are offered. */
import type { Format } from "./format.ts";
import { cx2 } from "./formats/cx2.ts";
import { cyjs } from "./formats/cyjs.ts";
import { dot } from "./formats/dot.ts";
import { gexf } from "./formats/gexf.ts";
import { edgesCsv, nodesCsv } from "./formats/graph-csv.ts";
import { graphml } from "./formats/graphml.ts";
import { graphology } from "./formats/graphology.ts";
import { jsonCanvas } from "./formats/json-canvas.ts";
import { jsonld } from "./formats/json-ld.ts";
import { kumu } from "./formats/kumu.ts";
import { mermaid } from "./formats/mermaid.ts";
import { nodeLink } from "./formats/node-link.ts";
import { stratml } from "./formats/strat-ml.ts";
import { stratmlPerformance } from "./formats/strat-ml-performance.ts";
import { csv } from "./formats/table-csv.ts";
import { networkWorkbook, tableWorkbook } from "./formats/table-workbook.ts";
import { englishWorkbook, japaneseWorkbook } from "./formats/workbook.ts";

export const FORMATS: readonly Format[] = [
  gexf,
  graphml,
  cx2,
  cyjs,
  graphology,
  nodeLink,
  dot,
  mermaid,
  kumu,
  jsonCanvas,
  // The first of a media type is what a client gets that asks for it: a table.
  csv,
  tableWorkbook,
  nodesCsv,
  edgesCsv,
  networkWorkbook,
  jsonld,
  stratml,
  stratmlPerformance,
  japaneseWorkbook,
  englishWorkbook,
];
