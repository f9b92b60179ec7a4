// Takes out the shared goals to which nothing contributes any more. A load that is just naming one holds its lock: only then is it looked at again.
MATCH (g:GraphNode:Goal)
WHERE g.id STARTS WITH 'sdg/' AND NOT ()-[:CONTRIBUTES_TO]->(g)
SET g.id = g.id
WITH g
WHERE NOT ()-[:CONTRIBUTES_TO]->(g)
DETACH DELETE g
