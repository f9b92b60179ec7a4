/** Java's archive of loaded classes, which shortens each start after the first. */
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import type { Java } from "./find-java.ts";

export interface ClassArchive {
  /** True when this run starts from an archive, false when it writes one. */
  readonly used: boolean;
  readonly parameters: readonly string[];
  /** After the end of the run: makes the archive it wrote, if any, the one for later runs. */
  keep(end: unknown): Promise<void>;
}

/** An archive fits one Java only. A run that finds none writes one as it stops; Java ignores one that does not fit. */
export async function classArchive(paths: EmbeddedPaths, java: Java): Promise<ClassArchive> {
  const file = archiveFile(paths, java);
  const part = `${file}.${process.pid}.part`;
  const used = await access(file).then(
    () => true,
    () => false,
  );
  return Object.freeze({
    used,
    parameters: [
      used ? `-XX:SharedArchiveFile=${file}` : `-XX:ArchiveClassesAtExit=${part}`,
      ...["-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:class+path=off"],
    ],
    async keep(end: unknown) {
      if (used) return;
      if (end === 0) await rename(part, file).catch(() => {});
      await rm(part, { force: true });
    },
  });
}

/** For a start that failed: the archive may have been the reason. */
export function discardArchive(paths: EmbeddedPaths, java: Java): Promise<void> {
  return rm(archiveFile(paths, java), { force: true });
}

function archiveFile(paths: EmbeddedPaths, java: Java): string {
  return join(paths.distribution, `classes-java-${java.version.replace(/[^\w.+-]/g, "_")}.jsa`);
}
