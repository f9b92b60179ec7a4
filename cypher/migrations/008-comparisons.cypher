// Comparisons of editions: what corresponds, and what became different.
CREATE CONSTRAINT edition_comparison_id IF NOT EXISTS FOR (n:EditionComparison) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT correspondence_id IF NOT EXISTS FOR (n:Correspondence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT crossing_change_id IF NOT EXISTS FOR (n:CrossingChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT overlap_change_id IF NOT EXISTS FOR (n:OverlapChange) REQUIRE n.id IS UNIQUE;
CREATE INDEX correspondence_position IF NOT EXISTS FOR (n:Correspondence) ON (n.position);
CREATE INDEX crossing_change_position IF NOT EXISTS FOR (n:CrossingChange) ON (n.position);
CREATE INDEX overlap_change_position IF NOT EXISTS FOR (n:OverlapChange) ON (n.position);
