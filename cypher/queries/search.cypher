// Nodes in whose own texts or passages a word stands, those with the most of the words first; findings after what they speak of. The index
// proposes, the texts themselves decide: `query` finds all that may match. Width and case do not count: fullwidth letters and halfwidth kana are folded sign by sign
// (compatibility normalization of the whole text would make ① a 1), and `words` are folded already.
// :param query => '"交通"'
// :param words => ['交通']
// :param edition => null
// :param kinds => null
// :param offset => 0
// :param limit => 20
CALL db.index.fulltext.queryNodes('graph_text', $query) YIELD node AS found, score
WHERE $edition IS NULL OR found.id = $edition OR found.id STARTS WITH $edition + '/'
WITH found, score,
  [found.code, found.name, found.description, found.title, found.documentName, found.prefecture, found.rule, found.message,
    found.messageJa, found.text, found.head, found.source]
    + coalesce(found.nameVariants, []) AS texts
WITH found, score, [text IN texts WHERE text IS NOT NULL | toLower(normalize(CASE
  WHEN text =~ '(?s).*[\uFF01-\uFFEE].*'
  THEN reduce(folded = '', sign IN split(text, '') |
    folded + CASE WHEN '\uFF01' <= sign <= '\uFFEE' THEN normalize(sign, NFKC) ELSE sign END)
  ELSE text END))] AS texts
WITH found, score, [word IN $words WHERE any(text IN texts WHERE text CONTAINS word)] AS matched
WHERE size(matched) > 0
CALL (found) {
  WITH found
  WHERE NOT found:Passage
  RETURN found AS node
  UNION
  WITH found
  WHERE found:Passage
  MATCH (node:GraphNode)-[:STATED_IN]->(found)
  RETURN node
}
WITH node, max(score) AS score, collect(matched) AS matches
WHERE $kinds IS NULL OR any(label IN labels(node) WHERE label IN $kinds)
WITH node, score, [word IN $words WHERE any(matched IN matches WHERE word IN matched)] AS words
ORDER BY node:Finding, size(words) DESC, score DESC, node.id
SKIP $offset
LIMIT $limit
CALL (node) {
  MATCH (node)-[:STATED_IN]->(passage:Passage)
  WITH passage, toLower(normalize(CASE
    WHEN passage.text =~ '(?s).*[\uFF01-\uFFEE].*'
    THEN reduce(folded = '', sign IN split(passage.text, '') |
      folded + CASE WHEN '\uFF01' <= sign <= '\uFFEE' THEN normalize(sign, NFKC) ELSE sign END)
    ELSE passage.text END)) AS text
  WITH passage, size([word IN $words WHERE text CONTAINS word]) AS matched
  WHERE matched > 0
  ORDER BY matched DESC, passage.placeOrder
  LIMIT 1
  RETURN collect(passage)[0] AS passage
}
RETURN node, score, words, passage
ORDER BY node:Finding, size(words) DESC, score DESC, node.id
