CYPHER 5
CALL () {
  MATCH (editionComparison:EditionComparison)
  WHERE editionComparison.id IS NOT NULL
  RETURN editionComparison ORDER BY editionComparison.id LIMIT $end
  UNION ALL
  MATCH (editionComparison:EditionComparison)
  WHERE editionComparison.id IS NULL
  RETURN editionComparison LIMIT $end
}
WITH editionComparison
LIMIT $limit
CALL (editionComparison) {
  MATCH (editionComparison)-[:HAS_CORRESPONDENCE]->(correspondence:Correspondence)
  WHERE correspondence.isDifferent = $isDifferent
  WITH correspondence ORDER BY correspondence.position, correspondence.id
  LIMIT $limit2
  RETURN collect([correspondence.kind, correspondence.change, correspondence.changed, correspondence.basis, correspondence.label]) AS correspondences
}
RETURN [editionComparison.label, editionComparison.summary, editionComparison.summaryInEnglish, correspondences] AS row;
