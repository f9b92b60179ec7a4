// How many nodes and relationships of each kind there are, as the database counts them itself: no node is read for it.
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
UNWIND data.nodes + data.relationships AS kind
RETURN kind.label AS label, kind.relationshipType AS type, kind.startLabel AS startLabel, kind.endLabel AS endLabel, kind.count AS count
