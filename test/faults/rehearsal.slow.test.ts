/**
 * The faults that docs/reliability.md speaks of, done to the program as it is served. A part of them in `npm run test:slow`; all of them, with the
 * figures written into the page, by `npm run test:faults`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import neo4j from "neo4j-driver";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { isAlive } from "../../src/embedded-neo4j/processes.ts";
import { projectFile } from "../../src/project-files.ts";
import { type Outcome, runProgram } from "../cli/run-program.ts";
import { emptyDataFolder, gone, until } from "../embedded-neo4j/embedded-fixture.ts";
import { EDITION_FILE, largeDocument } from "./large-document.ts";
import { ask, type LightFigures, lightClients, percentile, type RightAnswers, rightAnswers } from "./light-clients.ts";
import { databaseOf, expectClean, memoryOf, type Program, type ProgramOptions, startProgram } from "./program.ts";
import { PROMISES, type PromiseName } from "./promises.ts";
import { type Figures, withFigures } from "./reliability.ts";

const DISK_MEGABYTES = 300;
const PAGE = projectFile("docs/reliability.md");
const SEED = projectFile("seed/honjo-policy-coordination-plan.txt");
const isWhole = process.env.FAULTS === "whole";
const times = (whole: number, part: number) => (isWhole ? whole : part);

const figures: { -readonly [Name in keyof Figures]: string } = {};
let folder: string;
let documents: string;
let program: Program;
let right: RightAnswers;

/** Of a city much larger than the seed's. */
const large = () => join(documents, "large.txt");

const rehearse = (name: PromiseName, run: () => Promise<string>) =>
  test(PROMISES[name].fault, { timeout: 7_200_000 }, async ({ onTestFailed }) => {
    onTestFailed(() => void process.stderr.write(`${name}: ${lastWords()}\n`));
    figures[name] = await run();
    process.stderr.write(`${name}: ${figures[name]}\n`);
  });

/** Of the program when a fault was too much for it: the cause is found in nothing else. */
function lastWords(): string {
  const { exitCode, signalCode } = program.process;
  return `the program ended with ${exitCode ?? signalCode ?? "nothing, it runs"}; it printed:\n${program.printed().slice(-4_000)}`;
}

async function start(options: ProgramOptions = {}): Promise<void> {
  program = await startProgram(folder, options);
  right = await rightAnswers(program.url);
}

async function run(parameters: readonly string[], dataFolder = folder): Promise<Outcome> {
  const outcome = await runProgram(parameters, { environment: { NEO4J_URI: "", POLICY_GRAPH_DATA: dataFolder } });
  await expectClean(dataFolder, outcome.stdout + outcome.stderr);
  return outcome;
}

/** Of a time with faults in it: nothing wrong was answered, and in the end all is as it was. */
async function expectRight({ wrong }: LightFigures): Promise<void> {
  expect(wrong).toEqual([]);
  expect(await rightAnswers(program.url)).toEqual(right);
  expect((await fetch(`${program.url}/ready`)).status).toBe(200);
  await expectClean(folder, program.printed());
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

beforeAll(async () => {
  folder = await emptyDataFolder();
  documents = await mkdtemp(join(tmpdir(), "documents-"));
  await writeFile(large(), largeDocument(600));
  await writeFile(join(documents, "large.edition.json"), EDITION_FILE);
}, 300_000);
afterAll(async () => {
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(documents, { recursive: true, force: true });
  if (process.env.FAULTS) await writeFile(PAGE, withFigures(await readFile(PAGE, "utf8"), figures));
}, 120_000);

describe("one server, through everything that clients do to it", () => {
  beforeAll(() => start(), 180_000);
  afterAll(() => program.stop());

  const NESTED = (levels: number, where = "") =>
    `${`plans${where} { number items${where} { code `.repeat(levels)}${"} }".repeat(levels)}`;
  const aliased = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ")} }`;
  const ALL = '(where: {id: {contains: ""}})';
  const FLOODS = {
    lists: aliased(10, `policyItems { code ${NESTED(3)} }`),
    conditions: aliased(10, `policyItems${ALL} { code ${NESTED(3, ALL)} }`),
    introspection: aliased(
      30,
      "__schema { types { name fields { name type { name ofType { name } } args { name type { name } } } } }",
    ),
  };

  describe.each(Object.entries(FLOODS))("%s", (name, query) => {
    rehearse(name as PromiseName, async () => {
      const pid = program.process.pid as number;
      const before = await memoryOf(pid);
      let [isOver, most] = [false, before];
      const healths: number[] = [];
      const watching = (async () => {
        while (!isOver) {
          const start = performance.now();
          expect((await fetch(`${program.url}/health`)).status).toBe(200);
          healths.push(performance.now() - start);
          most = Math.max(most, await memoryOf(pid));
          await sleep(20);
        }
      })();
      const start = performance.now();
      const replies = [await ask(program.url, query)];
      replies.push(...(await Promise.all(Array.from({ length: 6 }, () => ask(program.url, query)))));
      const took = performance.now() - start;
      isOver = true;
      await watching;
      await sleep(5_000);
      const after = await memoryOf(pid);
      for (const { text } of replies)
        expect(text).toMatch(/"limit":"answerValues"|QUERY_TOO_LARGE|SERVER_BUSY|QUERY_TIMEOUT/);
      expect(replies.some(({ text }) => text.includes("answerValues"))).toBe(true);
      expect(most - before).toBeLessThan(times(150e6, 300e6));
      await expectClean(folder, replies.map(({ text }) => text).join());
      expect(await rightAnswers(program.url)).toEqual(right);
      const [growth, kept] = [most - before, Math.max(0, after - before)].map(megabytes);
      return `seven refused in ${seconds(took)}; \`/health\` at most ${Math.round(Math.max(...healths))} ms; memory +${growth}, five seconds later +${kept}`;
    });
  });

  rehearse("beside", async () => {
    const large = aliased(6, `policyItems { code ${NESTED(2)} }`);
    const reply = await ask(program.url, large);
    expect(reply.text).not.toContain('"errors"');
    const span = times(20_000, 8_000);
    const clients = async () => {
      const light = lightClients(program.url, right, 64, 2_000);
      await sleep(span);
      return light.stop();
    };
    // The first ones wait for the database's plans.
    await clients();
    const alone = await clients();
    let [isOver, floods] = [false, 0];
    const flooding = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (!isOver) {
          expect((await ask(program.url, large)).status).toBe(200);
          floods += 1;
        }
      }),
    );
    const beside = await clients();
    isOver = true;
    await flooding;
    await expectRight(beside);
    expect([alone.wrong, alone.refused, beside.refused]).toEqual([[], 0, 0]);
    const [p, q] = [alone, beside].map(({ latencies }) => percentile(latencies, 0.99)) as [number, number];
    expect(q / p).toBeLessThan(times(5, 40));
    return `${beside.answered} small questions beside ${floods} large ones (${(reply.text.length / 1e6).toFixed(1)} MB each), none failed; p99 ${Math.round(q)} ms, ${(q / p).toFixed(1)} times ${Math.round(p)} ms without`;
  });

  // `open-embedded.slow` and `open-embedded-failures.slow` have a few of these four.
  if (isWhole) {
    for (const which of ["neo4j", "supervisor"] as const)
      rehearse(which, async () => {
        const kills = 20;
        const light = lightClients(program.url, right);
        for (let round = 0; round < kills; round += 1) await untilAnother(which, "SIGKILL");
        const seen = await light.stop();
        await expectRight(seen);
        return `${kills} times: ${seen.answered} answers, ${seen.refused} refusals, none wrong; away for ${seconds(seen.longestGap)} at most`;
      });

    rehearse("hang", async () => {
      const light = lightClients(program.url, right);
      const { before, took } = await untilAnother("neo4j", "SIGSTOP");
      expect(gone(before.neo4j)).toBe(true);
      await expectRight(await light.stop());
      return `another one after ${seconds(took)}`;
    });
  }

  /** Sends the signal and waits until another Neo4j answers questions; `took` milliseconds until it was there. */
  async function untilAnother(which: "supervisor" | "neo4j", signal: "SIGKILL" | "SIGSTOP") {
    const before = await databaseOf(folder);
    if (!before) throw new Error("the database is away");
    const start = performance.now();
    process.kill(before[which], signal);
    await until(
      "another one answers",
      async () => ((await databaseOf(folder))?.neo4j ?? before.neo4j) !== before.neo4j,
      180_000,
    );
    const took = performance.now() - start;
    await untilAnswered();
    return { before, took };
  }

  async function untilAnswered(): Promise<void> {
    await until(
      "questions are answered",
      async () => !(await ask(program.url, "{ plans { number } }")).text.includes('"errors"'),
      120_000,
    );
  }
});

describe("documents and the database's files", () => {
  afterEach(() => program.stop());

  rehearse("load", async () => {
    await start();
    const kills = times(15, 2);
    const light = lightClients(program.url, right);
    const loaded = /^131016\/large {2}as it was loaded/m;
    let [none, all] = [0, 0];
    const whole = performance.now();
    expect((await run(["load", large()])).code).toBe(0);
    const length = performance.now() - whole;
    for (let round = 0; round < kills; round += 1) {
      await writeFile(large(), largeDocument(round % 2 === 0 ? 200 : 600));
      const killed = runProgram(["load", large()], {
        environment: { NEO4J_URI: "", POLICY_GRAPH_DATA: folder },
        killAfter: (length * (round + 1)) / kills / 2,
      });
      if ((await killed).code === 0) all += 1;
      else none += 1;
      const { code, stdout } = await run(["verify"]);
      expect([code, stdout]).toEqual([0, expect.stringMatching(loaded)]);
    }
    await expectRight(await light.stop());
    return `${kills} times, ${none} of them before the end: nothing half, ${all} as they were to be`;
  });

  // As root on Linux; elsewhere nothing could take the file system's place.
  if (!canMount())
    process.stderr.write("No file system of fixed size can be mounted here: a full disk is not rehearsed.\n");
  else
    rehearse("disk", async () => {
      const disk = await mkdtemp(join(tmpdir(), "small-disk-"));
      mount(disk);
      const before = folder;
      folder = join(disk, "data");
      try {
        await mkdir(folder);
        const { distribution } = embeddedPaths(folder);
        execFileSync("ln", ["-s", embeddedPaths(before).distribution, distribution]);
        await start();
        const light = lightClients(program.url, right);
        const fill = join(disk, "fill");
        await fillDisk(disk, fill);
        const full = await run(["load", large()]);
        expect([full.code, full.stderr]).toEqual([3, expect.stringMatching(/disk is full.*Nothing was loaded/)]);
        expect((await run(["status"])).stdout).toMatch(/^Disk +0 MB free in /m);
        await rm(fill);
        // Somebody else fills it while the load writes.
        const loading = run(["load", large()]);
        await until("the load writes", isLoading);
        await fillDisk(disk, fill);
        const cut = await loading;
        expect([cut.code, cut.stderr]).toEqual([3, expect.stringMatching(/disk is full|went away/)]);
        await sleep(5_000);
        await rm(fill);
        const room = performance.now();
        await until("a load is possible again", async () => (await run(["load", large()])).code === 0, 300_000);
        const took = performance.now() - room;
        const { code, stdout } = await run(["verify"]);
        expect([code, stdout]).toEqual([0, expect.stringContaining("131016/large  as it was loaded")]);
        const seen = await light.stop();
        expect(seen.wrong).toEqual([]);
        await expectClean(folder, program.printed());
        return `“${full.stderr
          .trim()
          .split("\n")
          .at(-1)
          ?.replace(
            /^policy-graph: /,
            "",
          )}”; filled while a load writes: ${seen.answered} answers, ${seen.refused} refusals, none wrong; a load worked ${seconds(took)} after there was room`;
      } finally {
        await program.stop();
        folder = before;
        unmount(disk);
      }
    });

  if (isWhole)
    rehearse("damage", async () => {
      await start();
      await program.stop();
      const { stores } = embeddedPaths(folder);
      const store = join(stores, "neo4j");
      const files = [...(await filesBelow(store))].sort();
      const kept = await mkdtemp(join(tmpdir(), "whole-store-"));
      execFileSync("cp", ["-a", `${embeddedPaths(folder).database}/.`, kept]);
      let [gotOver, said] = [0, 0];
      // Of all files, at the end: one is damaged after the other for half an hour.
      const odd: unknown[] = [];
      const isOdd = (...what: readonly unknown[]) => {
        process.stderr.write(`odd: ${what.join(" ")}\n`);
        odd.push(what);
      };
      const damages = files.flatMap((file, i) =>
        i % 3 === 0
          ? ([
              [file, "overwritten"],
              [file, "cut"],
            ] as const)
          : ([[file, "overwritten"]] as const),
      );
      for (const [file, how] of damages) {
        await damage(join(store, file), how);
        const outcome = await startProgram(folder).catch((error: Error) => error);
        if (outcome instanceof Error) {
          if (!/delete the folder|cannot|could not/.test(outcome.message)) isOdd(file, how, outcome.message);
          await expectClean(folder, outcome.message).catch((error: Error) => isOdd(file, how, error.message));
          said += 1;
        } else {
          program = outcome;
          const light = lightClients(program.url, right, 2);
          await sleep(2_000);
          const { wrong } = await light.stop();
          if (wrong.length > 0) isOdd(file, how, ...wrong);
          await program.stop();
          await expectClean(folder, program.printed()).catch((error: Error) => isOdd(file, how, error.message));
          gotOver += 1;
        }
        await rm(embeddedPaths(folder).database, { recursive: true, force: true });
        await mkdir(embeddedPaths(folder).database, { mode: 0o700 });
        execFileSync("cp", ["-a", `${kept}/.`, embeddedPaths(folder).database]);
      }
      await rm(kept, { recursive: true });
      expect(odd).toEqual([]);
      return `${files.length} files, ${damages.length} times: ${gotOver} times got over, ${said} times said; nothing answered wrongly`;
    });
});

describe("what the machine does to it", () => {
  afterEach(() => program.stop());

  rehearse("clock", async () => {
    const hour = 3_600_000;
    const clock = pathToFileURL(projectFile("test/faults/jumping-clock.mjs")).href;
    await start({
      environment: { NODE_OPTIONS: `--import=${clock}`, CLOCK_JUMPS: [hour, -2 * hour, 24 * hour].join() },
    });
    const before = await databaseOf(folder);
    const light = lightClients(program.url, right);
    for (let jump = 0; jump < 3; jump += 1) {
      await sleep(3_000);
      program.process.kill("SIGUSR2");
    }
    await sleep(5_000);
    expect(await databaseOf(folder)).toEqual(before);
    const seen = await light.stop();
    await expectRight(seen);
    return `${seen.answered} answers, ${seen.refused} refusals, none wrong; the same database before and after`;
  });

  rehearse("memory", async () => {
    // Beside a city whose every item leads to thousands: how large an answer becomes is found by its first rows.
    await writeFile(large(), largeDocument(600));
    for (const document of [SEED, large()]) expect((await run(["load", document])).code).toBe(0);
    await start({ flags: ["--max-old-space-size=160"] });
    const light = lightClients(program.url, right);
    const question = `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: policyItems { code plans { number items { code name plans { number items { code } } } } }`).join(" ")} }`;
    const replies = await Promise.all(Array.from({ length: times(24, 8) }, () => ask(program.url, question)));
    const seen = await light.stop();
    expect(isAlive(program.process.pid as number)).toBe(true);
    await expectRight(seen);
    for (const { status } of replies) expect([200, 400, 503]).toContain(status);
    return `${replies.length} large questions at once, ${seen.answered} small ones answered, ${seen.refused} refused, none wrong`;
  });
});

/** Whether a load has begun to write. */
async function isLoading(): Promise<boolean> {
  const { portFile, passwordFile } = embeddedPaths(folder);
  const [port, password] = (await Promise.all([portFile, passwordFile].map((file) => readFile(file, "utf8")))) as [
    string,
    string,
  ];
  const driver = neo4j.driver(`bolt://127.0.0.1:${port.trim()}`, neo4j.auth.basic("neo4j", password.trim()));
  try {
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD metaData RETURN metaData");
    return records.some((record) => record.get("metaData").app === "policy-graph load");
  } finally {
    await driver.close();
  }
}

function mount(folder: string): void {
  const options = `size=${DISK_MEGABYTES}m,mode=700`;
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
}

function unmount(folder: string): void {
  execFileSync("umount", ["-l", folder]);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "mount-"));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** To the last byte that is to be had. */
async function fillDisk(disk: string, file: string): Promise<void> {
  const handle = await open(file, "w");
  const piece = Buffer.alloc(1_048_576);
  try {
    for (let size = piece.length; size >= 512; ) {
      const { bavail, bsize } = await statfs(disk);
      if (bavail * bsize < size) size /= 2;
      else await handle.write(piece, 0, size);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    await handle.close();
  }
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(
    files.map(async (file) => [file.slice(directory.length + 1), (await stat(file)).size] as const),
  );
  return sizes.filter(([, size]) => size > 0).map(([file]) => file);
}

async function damage(file: string, how: "overwritten" | "cut"): Promise<void> {
  const whole = await readFile(file);
  await writeFile(file, how === "cut" ? whole.subarray(0, whole.length >> 1) : Buffer.alloc(whole.length, 0x5a));
}
