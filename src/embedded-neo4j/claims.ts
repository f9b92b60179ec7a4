/**
 * Who supervises a database: numbered claim files in its folder, of which the highest counts.
 *
 * A claim is made by linking a complete file to the number after the highest, which exactly one process can do, and the
 * highest is never removed: so a claim whose supervisor is gone is outbid, not deleted, and no two processes can each
 * clear away what the other has just written.
 */
import { randomBytes } from "node:crypto";
import { link, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileError } from "./embedded-error.ts";

export interface Claim {
  readonly number: number;
  /** Where the supervisor listens on 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** What a client says to prove that it may read this folder. */
  readonly token: string;
  /** What the supervisor answers to prove the same; whoever else listens on a dead supervisor's port cannot know it. */
  readonly answer: string;
}

const NAME = /^supervisor\.(\d+)\.json$/;
const fileOf = (folder: string, number: number) => join(folder, `supervisor.${number}.json`);

/** The claim that counts; its port is 0, where nobody ever listens, if its file cannot be understood. Null where there is none. */
export async function latestClaim(folder: string): Promise<Claim | null> {
  const number = Math.max(0, ...(await claimNumbers(folder)));
  if (number === 0) return null;
  const nobody: Claim = { number, port: 0, pid: 0, token: "", answer: "" };
  try {
    const read = JSON.parse(await readFile(fileOf(folder, number), "utf8")) as Partial<Claim> | null;
    const { port, pid, token, answer } = read ?? {};
    if (!Number.isInteger(port) || typeof token !== "string" || typeof answer !== "string") return nobody;
    return { number, port: port ?? 0, pid: pid ?? 0, token, answer };
  } catch {
    return nobody;
  }
}

/** Claims the number after `previous` for a supervisor at `port`, or returns null: somebody else did. */
export async function claimAfter(folder: string, previous: number, port: number): Promise<Claim | null> {
  const secret = () => randomBytes(24).toString("base64url");
  const claim: Claim = { number: previous + 1, port, pid: process.pid, token: secret(), answer: secret() };
  const temporary = join(folder, `claim.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeFile(temporary, `${JSON.stringify(claim)}\n`, { mode: 0o600 });
    await link(temporary, fileOf(folder, claim.number));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw fileError("Writing in", folder, error);
  } finally {
    await rm(temporary, { force: true });
  }
  return (await isLatest(folder, claim)) ? claim : null;
}

/** A process that was asleep may have claimed a number long outbid and cleared away: then its claim never counted. */
async function isLatest(folder: string, claim: Claim): Promise<boolean> {
  const numbers = await claimNumbers(folder);
  const latest = Math.max(...numbers) === claim.number;
  const superfluous = latest ? numbers.filter((number) => number < claim.number) : [claim.number];
  for (const number of superfluous) await rm(fileOf(folder, number), { force: true });
  return latest;
}

async function claimNumbers(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw fileError("Reading", folder, error);
  });
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
}
