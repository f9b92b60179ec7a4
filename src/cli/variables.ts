/** Every variable of the environment that the program reads, described once, for help and docs alike. */

/** Name, default and meaning of every variable the program reads. */
export const VARIABLES = [
  ["PORT", "4000", "port the API is served on; 0 takes a free one"],
  ["HOST", "127.0.0.1", "address the API is served on; 0.0.0.0 lets other machines in"],
  ["PREVIEW", "", "whether the server tries drafts, on or off; without it, where it answers this machine alone"],
  [
    "NEO4J_URI",
    "",
    "a Neo4j server of your own, e.g. neo4j://localhost:7687 or neo4j+s://…; without it an embedded one is used",
  ],
  ["NEO4J_USERNAME", "neo4j", "user name for NEO4J_URI"],
  ["NEO4J_PASSWORD", "", "password for NEO4J_URI"],
  ["NEO4J_DATABASE", "", "database on NEO4J_URI; without it the server's default"],
  ["POLICY_GRAPH_DATA", ".data in the project", "folder of the embedded database: its program, data and password"],
] as const;
