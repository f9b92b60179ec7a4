CYPHER 5
MATCH (target:Target)
WHERE target.requiredChangeShare > $requiredChangeShare
WITH target ORDER BY target.requiredChangeShare IS NULL, target.requiredChangeShare DESC, target.id
LIMIT $limit
RETURN [target.name, target.unit, target.baselineValue, target.goalValue, target.goalYear, target.requiredChangeShare] AS row;
