// How many nodes all editions have together, as the database counts them itself.
MATCH (n:GraphNode)
RETURN count(n) AS nodes
