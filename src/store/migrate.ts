/** A store in, its constraints and indexes as cypher/migrations has them out; each migration is applied once and recorded. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import neo4j from "neo4j-driver";
import { projectFile } from "../project-files.ts";
import { cypherStatements, cypherText } from "./cypher-file.ts";
import { readSession, type Store, writeSession } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface Migration {
  readonly number: number;
  /** The file's name without its ending, e.g. `001-constraints`. */
  readonly name: string;
  /** SHA-256 of the file's text: an applied migration must not change. */
  readonly checksum: string;
}

/** Every migration the program brings, in order. */
export function knownMigrations(): readonly Migration[] {
  return readdirSync(projectFile("cypher/migrations"))
    .filter((file) => /^\d{3}-[a-z-]+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(/\.cypher$/, "");
      const checksum = createHash("sha256")
        .update(cypherText(`migrations/${name}`))
        .digest("hex");
      return { number: Number(name.slice(0, 3)), name, checksum };
    });
}

/** The migrations still to apply. Throws a `StoreError` where the database's schema is another program version's. */
export async function pendingMigrations(store: Store): Promise<readonly Migration[]> {
  const session = readSession(store);
  try {
    const { records } = await session.executeRead((tx) => tx.run(cypherText("schema/read-migrations")));
    const known = knownMigrations();
    for (const record of records) {
      const [number, name, checksum] = [
        neo4j.int(record.get("number")).toNumber(),
        record.get("name"),
        record.get("checksum"),
      ];
      const migration = known.find((one) => one.number === number);
      if (!migration) {
        throw new StoreError(
          "schema-newer",
          `The database's schema has migration ${name}, which this version of the program does not know. Use the newer version.`,
        );
      }
      if (migration.checksum !== checksum) {
        throw new StoreError(
          "schema-differs",
          `Migration ${migration.name} was applied to the database with another text. Migrations must not change; add a new one instead.`,
        );
      }
    }
    const applied = new Set(records.map((record) => neo4j.int(record.get("number")).toNumber()));
    return known.filter(({ number }) => !applied.has(number));
  } finally {
    await session.close();
  }
}

/** Applies what is pending and waits for the indexes; the migrations applied. Two programs may do it at once. */
export async function migrate(store: Store): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(store);
  if (pending.length === 0) return pending;
  const session = writeSession(store);
  try {
    for (const migration of pending) {
      for (const statement of cypherStatements(`migrations/${migration.name}`)) {
        await session.executeWrite((tx) => tx.run(statement));
      }
      await session.executeWrite((tx) =>
        tx.run(cypherText("schema/record-migration"), {
          migration: { ...migration, number: neo4j.int(migration.number) },
        }),
      );
    }
    await session.run(cypherText("schema/await-indexes"));
    return pending;
  } finally {
    await session.close();
  }
}
