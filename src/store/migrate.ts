/** Brings the database's constraints and indexes to what cypher/migrations has; each migration is applied once and noted. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import neo4j from "neo4j-driver";
import { projectFile } from "../project-files.ts";
import { cypherStatements, cypherText } from "./cypher-file.ts";
import { inRead, inWrite, type Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { withNumbers } from "./with-numbers.ts";

export interface Migration {
  readonly number: number;
  /** The file's name without its ending, e.g. `001-constraints`. */
  readonly name: string;
  /** SHA-256 of the file's text: an applied migration must not change. */
  readonly checksum: string;
}

let known: readonly Migration[] | undefined;

/** Every migration the program brings, in order. Read once: `/ready` asks again and again. */
export function knownMigrations(): readonly Migration[] {
  known ??= readdirSync(projectFile("cypher/migrations"))
    .filter((file) => /^\d{3}-[a-z-]+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(/\.cypher$/, "");
      const checksum = createHash("sha256")
        .update(cypherText(`migrations/${name}`))
        .digest("hex");
      return { number: Number(name.slice(0, 3)), name, checksum };
    });
  return known;
}

/**
 * The migrations still to apply.
 *
 * @throws StoreError where the database's schema is another program version's, or what it says of it is not what was written.
 */
export async function pendingMigrations(store: Store): Promise<readonly Migration[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("schema/read-migrations")));
  const applied = records.map((record) => withNumbers(record.toObject()));
  for (const { number, name, checksum } of applied) {
    if (typeof number !== "number" || typeof name !== "string" || typeof checksum !== "string") {
      throw new StoreError("unreadable", "The database's record of its migrations cannot be read.");
    }
    const migration = knownMigrations().find((one) => one.number === number);
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
  return knownMigrations().filter(({ number }) => !applied.some((one) => one.number === number));
}

/** Applies what is pending and waits for the indexes; the migrations applied. Of two programs at once one waits for the other: an index that one makes the other may drop. */
export async function migrate(store: Store): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(store);
  if (pending.length === 0) return pending;
  await inWrite(store, (tx) => tx.run(cypherText("schema/constrain-lock")));
  return inWrite(store, async (tx) => {
    await tx.run(cypherText("schema/lock-migrations"));
    return applyPending(store);
  });
}

/** Each statement is a transaction of its own: changes of the schema and of data do not go together. */
async function applyPending(store: Store): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(store);
  if (pending.length === 0) return pending;
  for (const migration of pending) {
    for (const statement of cypherStatements(`migrations/${migration.name}`)) {
      await inWrite(store, (tx) => tx.run(statement));
    }
    const parameters = { migration: { ...migration, number: neo4j.int(migration.number) } };
    await inWrite(store, (tx) => tx.run(cypherText("schema/record-migration"), parameters));
  }
  await inWrite(store, (tx) => tx.run(cypherText("schema/await-indexes")));
  return pending;
}
