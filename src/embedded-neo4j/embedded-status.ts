/** Asks after the embedded database without starting it: whether it runs, and for how many processes. */
import { latestClaim } from "./claims.ts";
import { embeddedPaths } from "./embedded-paths.ts";
import type { Message } from "./json-lines.ts";
import { callSupervisor } from "./supervisor-call.ts";

export type EmbeddedStatus =
  | { readonly running: false }
  | {
      readonly running: true;
      /** Null until queries are answered. */
      readonly uri: string | null;
      /** What it is doing while `uri` is null. */
      readonly step: string | null;
      /** Processes that use it. */
      readonly leases: number;
      readonly supervisorPid: number;
      readonly neo4jPid: number | null;
    };

export async function embeddedStatus(dataFolder: string, databaseName?: string): Promise<EmbeddedStatus> {
  const paths = embeddedPaths(dataFolder, databaseName);
  const claim = await latestClaim(paths.database);
  const call = claim && (await callSupervisor(claim, "status"));
  if (!call) return { running: false };
  const status = await new Promise<Message | null>((resolve) => {
    call.listen(resolve);
    void call.closed.then(() => resolve(null));
  });
  if (status === null) return { running: false };
  const state = status.state as Message;
  const ready = state.type === "ready";
  return {
    running: true,
    uri: ready ? String(state.uri) : null,
    step: ready ? null : String(status.stopping ? "stopping" : (state.step ?? state.message)),
    leases: Number(status.leases),
    supervisorPid: Number(status.pid),
    neo4jPid: ready ? Number(state.neo4jPid) : null,
  };
}
