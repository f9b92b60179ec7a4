/** How many questions the oracles ask and which: from the environment, so that a failure can be seen again. */

export interface Cases {
  readonly count: number;
  /** Everything that is drawn follows from it. */
  readonly seed: number;
}

const SEED_OF_THE_GATE = 20_261_126;

/** With CI set, or TEST_EFFORT=full, there are many; on a developer's machine few, with other questions each time. ORACLE_SEED says which ones. */
export function casesFrom(environment: NodeJS.ProcessEnv, name: string, few: number, inCi: number): Cases {
  const { CI, TEST_EFFORT, ORACLE_SEED } = environment;
  const isFull = (TEST_EFFORT ?? (CI ? "full" : "part")) === "full";
  // The gate asks the same each time: what it finds, everybody finds. Others are asked by everybody else.
  const seed = ORACLE_SEED ?? (isFull ? SEED_OF_THE_GATE : 1 + Math.floor(Math.random() * 1_000_000_000));
  return {
    count: wholeNumber(name, environment[name] ?? (isFull ? inCi : few)),
    seed: wholeNumber("ORACLE_SEED", seed),
  };
}

function wholeNumber(name: string, value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${name} is no whole number above 0: ${value}`);
  return number;
}

/** Questions and their answers held against the reference's. */
export const oracleCases = (environment = process.env) => casesFrom(environment, "ORACLE_CASES", 120, 5_000);

/** Questions that are also asked in other words. */
export const rewritingCases = (environment = process.env) => casesFrom(environment, "ORACLE_REWRITINGS", 40, 1_000);
