// The lines of documents, each of its edition; found by their place in the document.
CREATE CONSTRAINT document_line_id IF NOT EXISTS FOR (n:DocumentLine) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_line_position IF NOT EXISTS FOR (n:DocumentLine) ON (n.position);
