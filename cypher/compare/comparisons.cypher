// Comparisons that are there or that were asked for, and editions of which somebody said what corresponds: of the editions of one organization or of all; and the digests of both editions' loads, then and now.
// :param organization => '112119'
MATCH (o:Organization)-[:HAS_EDITION]->(e:Edition)
WHERE $organization IS NULL OR o.id = $organization
CALL (e) {
  MATCH (e)-[:HAS_COMPARISON]->(:EditionComparison)-[:OF_OLD]->(older:Edition)
  RETURN e AS newer, older
  UNION
  MATCH (e)<-[:OF_OLD]-(:EditionComparison)<-[:HAS_COMPARISON]-(newer:Edition)
  RETURN newer, e AS older
  UNION
  MATCH (e)-[:COMPARISON_REQUESTED|CORRESPONDENCES_STATED]->(older:Edition)
  RETURN e AS newer, older
  UNION
  MATCH (e)<-[:COMPARISON_REQUESTED|CORRESPONDENCES_STATED]-(newer:Edition)
  RETURN newer, e AS older
}
WITH DISTINCT newer, older
OPTIONAL MATCH (newer)-[:HAS_COMPARISON]->(c:EditionComparison)-[:OF_OLD]->(older)
OPTIONAL MATCH (newer)-[said:CORRESPONDENCES_STATED]->(older)
OPTIONAL MATCH (oldLoad:GraphNode {id: older.id + '/load-record'})
OPTIONAL MATCH (newLoad:GraphNode {id: newer.id + '/load-record'})
RETURN older.id AS oldId, newer.id AS newId, EXISTS { (newer)-[:COMPARISON_REQUESTED]->(older) } AS isRequested,
  said.stated AS stated, c.statedDigest AS statedDigest, c.reason AS reason, c.comparing AS comparing, c.oldDigest AS oldDigest, c.newDigest AS newDigest,
  oldLoad.digest AS oldDigestNow, newLoad.digest AS newDigestNow
ORDER BY newId, oldId
