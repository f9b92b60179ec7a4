// Places of documents that have no lines: every place has a name and a sort key, of a text `<line>:<column>` and line × 20,000 + column.
MATCH (n:Passage)
SET n.place = toString(n.line) + ':' + toString(n.column), n.placeOrder = n.line * 20000 + n.column;
MATCH (n:Finding)
WHERE n.line IS NOT NULL
SET n.place = toString(n.line) + ':' + toString(n.column), n.placeOrder = n.line * 20000 + n.column;
MATCH ()-[r:COVERS|ADVANCES]->()
SET r.place = toString(r.line) + ':' + toString(r.column), r.placeOrder = r.line * 20000 + r.column;
DROP INDEX finding_line IF EXISTS;
CREATE INDEX finding_place_order IF NOT EXISTS FOR (n:Finding) ON (n.placeOrder);
CREATE INDEX passage_place_order IF NOT EXISTS FOR (n:Passage) ON (n.placeOrder);
