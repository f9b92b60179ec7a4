/** An edition is read while others load it: the graph is that of one load, never half of one and half of the next. */
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import { beforeEach, expect, test } from "vitest";
import { cypherText } from "../../src/store/cypher-file.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { checkedGraphOf, factsIn } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";

const before = checkedGraphOf(SAMPLE);
const after = checkedGraphOf(
  sampleWith(
    ["街灯を増やします。", "街灯を減らします。\n\n灯りを消します。"],
    ["\t1-2\t街灯の整備\t\t○", "\t1-2\t街灯の整備\t○\t○"],
  ),
);
const [{ id }] = [before.graph.edition];
let store: Store;

beforeEach(async () => {
  store = await emptyStore();
  await loadEdition(store, before);
});

/** The same store, in which something happens each time between the reading of nodes and that of relationships. */
function disturbed(by: (reading: number) => Promise<unknown>): Store {
  let readings = 0;
  const inTransaction = (tx: ManagedTransaction) =>
    overriding(tx, "run", (statement: string, parameters: object) => {
      if (statement !== cypherText("load/read-relationships")) return tx.run(statement, parameters);
      readings += 1;
      const reading = readings;
      return (async function* () {
        await by(reading);
        yield* tx.run(statement, parameters);
      })();
    });
  const inSession = (session: Session) =>
    overriding(session, "executeRead", (work: (tx: ManagedTransaction) => Promise<unknown>) =>
      session.executeRead((tx) => work(inTransaction(tx))),
    );
  const driver = overriding(store.driver, "session", (config: object) => inSession(store.driver.session(config)));
  return { ...store, driver: driver as Driver };
}

function overriding<T extends object>(target: T, name: string, instead: unknown): T {
  return new Proxy(target, {
    get: (of, key) => {
      if (key === name) return instead;
      const value = Reflect.get(of, key);
      return typeof value === "function" ? value.bind(of) : value;
    },
  });
}

test("a load between the two statements: what is read is the new edition, whole", async () => {
  expect(after.graph.covers).not.toEqual(before.graph.covers);
  const read = await readEdition(
    disturbed(async (reading) => reading === 1 && loadEdition(store, after)),
    id,
  );
  expect(read).toEqual(factsIn(after));
});

test("loads without end: refused, not half read", async () => {
  const reading = readEdition(
    disturbed((count) => loadEdition(store, count % 2 === 1 ? after : before)),
    id,
  );
  await expect(reading).rejects.toMatchObject({ name: "StoreError", code: "changing" });
});
