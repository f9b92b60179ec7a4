/** What the program promises when something fails: the rows of docs/reliability.md, each with the rehearsal that tries it. */

export interface Promised {
  /** What happens. */
  readonly fault: string;
  readonly promise: string;
  /** How the rehearsal does it. */
  readonly rehearsal: string;
}

export const PROMISES = {
  lists: {
    fault: "a question that multiplies its lists (961 bytes that would be millions of values)",
    promise:
      "It is refused with the bound and the fields that multiply. Nobody else waits for it, and its memory is given back.",
    rehearsal:
      "ten aliases of items in plans in items in plans …, one after another and six at once, while `/health` is asked all the time",
  },
  conditions: {
    fault: "the same with conditions, so that nobody knows beforehand how much comes",
    promise: "It is ended, in the database too, when 200,000 values have come.",
    rehearsal: 'the same with `where: {id: {contains: ""}}` at every list',
  },
  introspection: {
    fault: "a question of the schema that multiplies",
    promise: "The same bound; what the schema may be asked is answered a few milliseconds at a time.",
    rehearsal: "30 aliases of `__schema` with everything in it, six at once",
  },
  beside: {
    fault: "eight clients with large questions beside 64 with small ones",
    promise:
      "Small questions are answered, and do not queue behind large ones, which are made in threads of their own, on half of the cores.",
    rehearsal:
      "64 clients that ask six small questions, without and with eight that ask for large answers one after the other, in one run",
  },
  neo4j: {
    fault: "Neo4j is killed",
    promise:
      "It is started again at the same address, with growing pauses. Until then replies say that the database does not answer (503), `/ready` too; one line in the log.",
    rehearsal: "`kill -9` of Java as soon as it is ready, again and again",
  },
  supervisor: {
    fault: "what watches over Neo4j is killed",
    promise: "`serve` takes another one, and Neo4j is started again.",
    rehearsal: "`kill -9` of the supervisor, again and again",
  },
  hang: {
    fault: "Neo4j is there and does not answer",
    promise: "It is ended and started again.",
    rehearsal: "Java stopped (SIGSTOP) until another one answers",
  },
  load: {
    fault: "a load is killed",
    promise: "The edition is as it was before, or as it is to be; never half.",
    rehearsal:
      "`load` of another document of the same edition killed after ever longer times, `verify` and the answers after each",
  },
  disk: {
    fault: "the disk is full",
    promise:
      "`load` says so in one sentence and loads nothing; questions are answered or refused; when there is room, loading works again without anybody's help, and what the database holds has been verified.",
    rehearsal:
      "a data folder on a file system of fixed size, filled to the last byte while it is served: before a load, and while one writes",
  },
  damage: {
    fault: "files of the database are damaged while it is stopped",
    promise: "It is got over, or said in one sentence with the folder to delete; nothing is answered wrongly.",
    rehearsal: "each file of the store overwritten, every third one cut in half too, one at a time; served and asked",
  },
  clock: {
    fault: "the clock jumps",
    promise:
      "A question that is being answered may be refused; those after it are answered, and the database is not restarted.",
    rehearsal: "an hour forwards, two hours back, a day forwards while it is asked",
  },
  memory: {
    fault: "there is little memory",
    promise: "Large questions are refused or wait; small ones are answered.",
    rehearsal:
      "Node.js with a heap of 160 MB, a city of 600 items loaded beside the seed's, and questions of which nobody knows how much comes, at once",
  },
} as const satisfies Readonly<Record<string, Promised>>;

export type PromiseName = keyof typeof PROMISES;
