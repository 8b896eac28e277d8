"""How are ten thousand rows compared with a million persons? In the database, by blind index."""

from typing import Final

COMPARE: Final = """
WITH RECURSIVE found AS (
    SELECT r.id AS row_id, r.name, p.id AS record_id, 0 AS rank
    FROM registry_feedrow r JOIN registry_person p ON p.id_index = r.id_index
    WHERE r.batch_id = %(batch)s AND r.state = 'accepted' AND r.number > %(after)s AND r.number <= %(upto)s
    UNION ALL
    SELECT r.id, r.name, f.person_id, 1
    FROM registry_feedrow r JOIN registry_formeridnumber f ON f.id_index = r.id_index
    WHERE r.batch_id = %(batch)s AND r.state = 'accepted' AND r.number > %(after)s AND r.number <= %(upto)s
),
walked(row_id, name, rank, record_id, state, merged_into_id, fits) AS (
    SELECT f.row_id, f.name, f.rank, p.id, p.state, p.merged_into_id, p.name = f.name
    FROM found f JOIN registry_person p ON p.id = f.record_id
    UNION ALL
    SELECT w.row_id, w.name, w.rank, p.id, p.state, p.merged_into_id, w.fits OR p.name = w.name
    FROM walked w JOIN registry_person p ON p.id = w.merged_into_id
    WHERE w.state = 'merged'
),
best AS (
    SELECT DISTINCT ON (row_id) row_id, record_id, fits FROM walked WHERE state = 'registered'
    ORDER BY row_id, rank, fits DESC, record_id
)
UPDATE registry_feedrow r
SET person_id = b.record_id,
    outcome = CASE WHEN b.row_id IS NULL THEN 'unknown' WHEN b.fits THEN 'hit' ELSE 'name_differs' END
FROM registry_feedrow own LEFT JOIN best b ON b.row_id = own.id
WHERE r.id = own.id AND own.batch_id = %(batch)s AND own.state = 'accepted'
    AND own.number > %(after)s AND own.number <= %(upto)s
"""
"""A merged record leads to the one that stands for it; either name may fit. A present number goes before a former."""

PROVE: Final = """
INSERT INTO registry_categoryproof
    (uid, person_id, category, source, state, valid_from, valid_to, bureau_id, batch_id, asserted_by_id, asserted_at,
     reason)
SELECT gen_random_uuid(), s.person_id, %(category)s, 'feed', 'verified', s.begins, s.ends_on, %(bureau)s, %(batch)s,
    %(user)s, %(at)s, ''
FROM (
    SELECT DISTINCT ON (r.person_id) r.person_id, r.ends_on, greatest(coalesce(r.starts_on, %(as_of)s), (
        SELECT max(coalesce(p.valid_to, 'infinity'::date) + 1) FROM registry_categoryproof p
        WHERE p.person_id = r.person_id AND p.category = %(category)s AND p.source = 'feed' AND p.state = 'verified'
            AND daterange(p.valid_from, p.valid_to, '[]')
                && daterange(coalesce(r.starts_on, %(as_of)s), r.ends_on, '[]')
    )) AS begins
    FROM registry_feedrow r
    WHERE r.batch_id = %(batch)s AND r.outcome = 'hit' AND (%(row)s::bigint IS NULL OR r.id = %(row)s)
    ORDER BY r.person_id, r.number
) s
WHERE isfinite(s.begins) AND (s.ends_on IS NULL OR s.begins <= s.ends_on)
ON CONFLICT DO NOTHING
"""
"""Days that an earlier list has proven stay its own; only what reaches beyond them is new."""

END_LEFT_OUT: Final = """
UPDATE registry_categoryproof p SET valid_to = %(as_of)s::date - 1
FROM registry_feedbatch b
WHERE p.batch_id = b.id AND b.kind = %(kind)s AND b.bureau_id = %(bureau)s AND b.as_of < %(as_of)s
    AND p.state = 'verified' AND p.valid_from < %(as_of)s AND (p.valid_to IS NULL OR p.valid_to >= %(as_of)s)
    AND NOT EXISTS (
        SELECT 1 FROM registry_feedrow r
        WHERE r.batch_id = %(batch)s AND r.person_id = p.person_id AND r.outcome IN ('hit', 'name_differs')
    )
"""
"""Who stands on a whole list no more belonged to the group until the day before it."""
