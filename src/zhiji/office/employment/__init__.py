"""Employment: work-based months, apprenticeship agreements, placements. Facts only: the plan says their worth."""
