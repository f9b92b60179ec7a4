/** Java's archive of loaded classes, which shortens each start after the first: paths and a Java in, its parameters out. */
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import type { Java } from "./find-java.ts";

export interface ClassArchive {
  readonly parameters: readonly string[];
  /** After the end of the run: makes the archive it wrote, if any, the one for later runs. */
  keep(end: unknown): Promise<void>;
  /** After a failed start: the archive may have been the reason. */
  discard(): Promise<void>;
}

/** An archive fits one Java only. A run that finds none writes one as it stops; Java ignores one that does not fit. */
export async function classArchive(paths: EmbeddedPaths, java: Java): Promise<ClassArchive> {
  const file = join(paths.distribution, `classes-java-${java.version.replace(/[^\w.+-]/g, "_")}.jsa`);
  const part = `${file}.${process.pid}.part`;
  const present = await access(file).then(
    () => true,
    () => false,
  );
  const parameter = present ? `-XX:SharedArchiveFile=${file}` : `-XX:ArchiveClassesAtExit=${part}`;
  return Object.freeze({
    parameters: [parameter, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:class+path=off"],
    async keep(end: unknown) {
      if (present) return;
      if (end === 0) await rename(part, file).catch(() => {});
      await rm(part, { force: true });
    },
    discard: () => rm(file, { force: true }),
  });
}
