/** Nothing in, what the server knows beforehand out: the cookbook's questions by topic, the editions that are loaded, the formats of answers. */
import { LANGUAGE } from "../words/language.ts";

type Both = Readonly<Record<"ja" | "en", string>>;

export interface Question {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly variables?: string;
  readonly titles?: Both;
  readonly about?: Both;
  readonly topic?: Both;
}

export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
}

export interface AnswerFormat {
  readonly name: string;
  readonly title: string;
  readonly holds: "graph" | "table" | "plan";
}

export interface Feeds {
  readonly editions: readonly Edition[];
  readonly formats: readonly AnswerFormat[];
}

/** The console is of use without them. */
export async function readQuestions(): Promise<readonly Question[]> {
  return (await readJson<readonly Question[]>("questions.json")) ?? [];
}

/** Nothing where the database does not answer: then every question says so itself. */
export async function readFeeds(): Promise<Feeds> {
  return (await readJson<Feeds>("../feeds/")) ?? { editions: [], formats: [] };
}

/** Relative, like every address of this page, so that it works behind a proxy's path. */
async function readJson<Value>(address: string): Promise<Value | undefined> {
  try {
    const response = await fetch(new URL(address, window.location.href), { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Value) : undefined;
  } catch {
    return undefined;
  }
}

export const titleOf = ({ titles, title }: Question) => titles?.[LANGUAGE] ?? title;

/** A tab is labelled with its operation's name, which GraphQL keeps to ASCII; the question itself stands in the first line. */
export function textOf({ query, title }: Question): string {
  return query.startsWith("#") ? query : `# ${title}\n${query}`;
}
