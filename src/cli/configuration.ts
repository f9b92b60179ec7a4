/** The environment in, the program's configuration out, validated. */
import { resolve } from "node:path";
import { z } from "zod";
import { projectFile } from "../project-files.ts";
import { UsageError } from "./usage-error.ts";
import { VARIABLES } from "./variables.ts";

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Whether the server tries drafts; null: where it answers this machine alone. */
  readonly preview: boolean | null;
  /** null where the embedded database is to be used. */
  readonly server: { readonly uri: string; readonly username: string; readonly password: string } | null;
  readonly database: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
}

const SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

const NO_USER = "expected an address without user name and password, which NEO4J_USERNAME and NEO4J_PASSWORD hold";

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "expected a whole number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "expected a whole number from 0 to 65535")
    .default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "expected an address such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  PREVIEW: z.enum(["on", "off"], { error: "expected on or off" }).optional(),
  NEO4J_URI: z
    .string()
    .refine((uri) => !/^[^/]*\/\/[^/?#]*@/.test(uri), NO_USER)
    .refine(
      (uri) => SCHEMES.some((scheme) => uri.startsWith(`${scheme}://`) && uri.length > scheme.length + 3),
      `expected an address that begins with ${SCHEMES.map((scheme) => `${scheme}://`).join(", ")}`,
    )
    .optional(),
  NEO4J_USERNAME: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9.-]{2,62}$/, "expected a database name: 3 to 63 letters, digits, dots or hyphens")
    .optional(),
  POLICY_GRAPH_DATA: z.string().optional(),
});

/** What stands before an @ of an address may be a secret. */
const shown = (value: string | undefined) => JSON.stringify(value?.replace(/\/\/[^/?#]*@/, "//…@"));

/** Throws a `UsageError` that names every variable that is wrong. An empty variable counts as not set. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(VARIABLES.flatMap(([name]) => (environment[name] ? [[name, environment[name]]] : [])));
  const result = schema.safeParse(set);
  if (!result.success) {
    throw new UsageError(
      result.error.issues
        .map(({ path, message }) => `${String(path[0])} is ${shown(set[String(path[0])])}: ${message}.`)
        .join(" "),
    );
  }
  const { data } = result;
  if (data.NEO4J_DATABASE !== undefined && data.NEO4J_URI === undefined) {
    throw new UsageError(
      "NEO4J_DATABASE is set but NEO4J_URI is not. The embedded database has no other than its own.",
    );
  }
  if (data.NEO4J_URI !== undefined && data.NEO4J_PASSWORD === undefined) {
    throw new UsageError("NEO4J_URI is set but NEO4J_PASSWORD is not. Set both, or neither for the embedded database.");
  }
  return {
    port: data.PORT,
    host: data.HOST,
    preview: data.PREVIEW === undefined ? null : data.PREVIEW === "on",
    server:
      data.NEO4J_URI === undefined
        ? null
        : { uri: data.NEO4J_URI, username: data.NEO4J_USERNAME, password: data.NEO4J_PASSWORD ?? "" },
    database: data.NEO4J_DATABASE,
    dataFolder: data.POLICY_GRAPH_DATA === undefined ? projectFile(".data") : resolve(data.POLICY_GRAPH_DATA),
  };
}
