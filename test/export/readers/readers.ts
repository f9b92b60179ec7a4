/** The one list of all readers: each format is read by at least one that nobody here wrote. */
import { CSV_READERS } from "./of-csv.ts";
import { GEXF_READERS } from "./of-gexf.ts";
import { GRAPHML_READERS } from "./of-graphml.ts";
import { JSON_READERS } from "./of-json.ts";
import { LINKED_DATA_READERS } from "./of-linked-data.ts";
import { TEXT_READERS } from "./of-text.ts";
import { WORKBOOK_READERS } from "./of-workbook.ts";
import type { Reader } from "./reading.ts";

export const READERS: readonly Reader[] = [
  ...GEXF_READERS,
  ...GRAPHML_READERS,
  ...JSON_READERS,
  ...TEXT_READERS,
  ...CSV_READERS,
  ...WORKBOOK_READERS,
  ...LINKED_DATA_READERS,
];
