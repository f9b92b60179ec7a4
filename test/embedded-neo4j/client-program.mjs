/** A client of the embedded database in a process of its own, to be killed: data folder and database name in; one JSON object a line out. */
import { createInterface } from "node:readline";
import { openEmbedded } from "../../dist/embedded-neo4j/open-embedded.js";

const [dataFolder, databaseName] = process.argv.slice(2);
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
try {
  const { release, lost, ...server } = await openEmbedded({ dataFolder, databaseName });
  say(server);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "release") continue;
    await release();
    say("released");
    break;
  }
  process.exit(0);
} catch (error) {
  say({ error: error.message });
  process.exit(1);
}
