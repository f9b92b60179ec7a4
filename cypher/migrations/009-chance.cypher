// Overlaps by how likely they are by chance with both totals of the matrix held fixed: “what stands out?” is one seek.
CREATE INDEX plan_overlap_p_value_given_both_totals IF NOT EXISTS FOR (n:PlanOverlap) ON (n.pValueGivenBothTotals);
CREATE INDEX plan_overlap_q_value_given_both_totals IF NOT EXISTS FOR (n:PlanOverlap) ON (n.qValueGivenBothTotals);
