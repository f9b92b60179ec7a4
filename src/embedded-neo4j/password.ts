/** The embedded database's password, generated before the first start and kept in a private file. */
import { createHash, randomBytes } from "node:crypto";
import { access } from "node:fs/promises";
import { EmbeddedError } from "./embedded-error.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import { readIfThere, writePrivate } from "./private-file.ts";

export const USERNAME = "neo4j";

/** Rounds of hashing that Neo4j itself uses and reads from the file. */
const ROUNDS = 1024;

export async function ensurePassword(paths: EmbeddedPaths): Promise<string> {
  const kept = (await readIfThere(paths.passwordFile))?.trim();
  if (kept) {
    await ensureInitialUser(paths, kept);
    return kept;
  }
  if (await hasStores(paths))
    throw new EmbeddedError(
      `The embedded database in ${paths.database} has data, but its password file ${paths.passwordFile} is gone. ` +
        "Put that file back, or delete the folder and load your documents again.",
    );
  const password = randomBytes(24).toString("base64url");
  await writePrivate(paths.passwordFile, `${password}\n`);
  await ensureInitialUser(paths, password, true);
  return password;
}

/**
 * Neo4j reads this file only while it has no user yet; its `set-initial-password` command writes the same line, after a JVM's start of its own.
 * A start that was cut short may have left a password without it.
 */
async function ensureInitialUser(paths: EmbeddedPaths, password: string, replace = false): Promise<void> {
  if (!replace && (await readIfThere(paths.initialUserFile)) !== null) return;
  await writePrivate(paths.initialUserFile, `${initialUserLine(password, randomBytes(32))}\n`);
}

/** `neo4j:SHA-256,<hash>,<salt>,<rounds>:`: the salted password, hashed over and over. */
export function initialUserLine(password: string, salt: Buffer): string {
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < ROUNDS; round++) hash = createHash("sha256").update(hash).digest();
  return `${USERNAME}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${ROUNDS}:`;
}

async function hasStores(paths: EmbeddedPaths): Promise<boolean> {
  return access(paths.stores).then(
    () => true,
    () => false,
  );
}
