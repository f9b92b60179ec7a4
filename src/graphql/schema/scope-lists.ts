/** A generated schema in; the same schema out, with an argument `edition` on the lists and connections of `Query` whose nodes belong to one edition. */
import { GraphQLID, type GraphQLSchema } from "graphql";
import { GRAPH_NODE, NODE_KINDS } from "../../model/node-kinds.ts";

/** What editions share, and editions themselves. */
const SHARED: ReadonlySet<string> = new Set(["Organization", "Edition", "Goal"]);

/** Names of the lists; each has a connection besides. */
const SCOPED = [GRAPH_NODE, ...NODE_KINDS].filter(({ name }) => !SHARED.has(name)).map(({ plural }) => plural);

const DESCRIPTION =
  "Id of the edition (版) whose nodes are meant, e.g. `112119/later-basic-plan-draft`; without it, and with null, those of every edition. Refused where there is no such edition.";

/** By the ids of nodes, which begin with their edition's: so that no question needs to know the way from a node to its edition. */
export function scopeLists(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const name of SCOPED.flatMap((plural) => [plural, `${plural}Connection`])) {
    const field = fields[name];
    if (!field) continue;
    const argument = { name: "edition", description: DESCRIPTION, type: GraphQLID, defaultValue: undefined };
    const rest = { deprecationReason: undefined, extensions: {}, astNode: undefined };
    field.args = [{ ...argument, ...rest }, ...field.args];
  }
}
