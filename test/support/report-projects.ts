/** After a run: a line for each project of tests, with how long it took and what became of its tests, and the files that took longest. */
import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Files that are named, of those that took this long at least. */
const LONGEST = 5;
const LONG_SECONDS = 10;

interface Part {
  readonly began: number;
  ended: number;
  passed: number;
  failed: number;
  skipped: number;
}

export default class ReportProjects implements Reporter {
  readonly #parts = new Map<string, Part>();

  onTestModuleQueued({ project }: TestModule): void {
    const now = performance.now();
    if (!this.#parts.has(project.name))
      this.#parts.set(project.name, { began: now, ended: now, passed: 0, failed: 0, skipped: 0 });
  }

  onTestModuleEnd(module: TestModule): void {
    const part = this.#parts.get(module.project.name);
    if (!part) return;
    part.ended = performance.now();
    // A file that could not be read has no tests, and has failed.
    if (module.errors().length > 0) part.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state !== "pending") part[state] += 1;
    }
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const [name, { began, ended, passed, failed, skipped }] of this.#parts) {
      const seconds = Math.round((ended - began) / 1_000);
      print(`tests ${name}: ${seconds} s, ${passed} passed, ${failed} failed, ${skipped} skipped`);
    }
    const timed = modules
      .map((module) => ({ module, seconds: Math.round(module.diagnostic().duration / 1_000) }))
      .filter(({ seconds }) => seconds >= LONG_SECONDS)
      .sort((a, b) => b.seconds - a.seconds);
    for (const { module, seconds } of timed.slice(0, LONGEST))
      print(`  long: ${relative(process.cwd(), module.moduleId)}, ${seconds} s`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
  if (process.env.TEST_TIMES) appendFileSync(process.env.TEST_TIMES, `${text}\n`);
}
