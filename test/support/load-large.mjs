/** A program for the tests to kill: reads a graph from a JSON file and loads it on the server its arguments name. */
import { readFile } from "node:fs/promises";
import neo4j from "neo4j-driver";
import { loadEdition } from "../../dist/store/load-edition.js";

const [uri = "", username = "", password = "", file = ""] = process.argv.slice(2);
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
await loadEdition({ driver, database: undefined }, JSON.parse(await readFile(file, "utf8")));
await driver.close();
