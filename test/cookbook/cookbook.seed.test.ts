/** Every question of the cookbook, asked of the seed over HTTP, has the answer that separate code works out from the document itself. */
import { seedText } from "../support/ingest-text.ts";
import { seedStore } from "../support/neo4j.ts";
import { describeCookbook } from "./expect-answers.ts";

describeCookbook("the seed", seedText(), seedStore);
