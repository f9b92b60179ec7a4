// What a finding says in Japanese is found by its words, too. An edition that an older version loaded has its messages in English until it is loaded again.
DROP INDEX graph_text IF EXISTS;
CREATE FULLTEXT INDEX graph_text IF NOT EXISTS
FOR (n:Organization|Edition|PolicyDomain|PolicyItem|Plan|Initiative|Target|Measurement|Department|Goal|Note|Finding|Passage)
ON EACH [n.code, n.name, n.nameVariants, n.description, n.title, n.documentName, n.prefecture, n.rule, n.message, n.messageJa, n.text, n.head, n.source]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
