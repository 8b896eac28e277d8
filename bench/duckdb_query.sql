-- How would DuckDB alone decide a claims file? {claims}, {shortage} and {out} are filled in by duckdb_query.py.
--
-- One number a claim, `code`, holds its decision. From bit 0 up: 31 reasons, 17 unknown facts, the benefit (4 bits,
-- in the order of the contract's table), the payee (2 bits: person, institution, employer), invalid (1 bit).
-- Text (reasons, clauses, words) is made once for each distinct code.

CREATE MACRO flag(k) AS 1::BIGINT << k;
CREATE MACRO as_date(x) AS try_cast(x AS DATE);
CREATE MACRO as_whole(x) AS try_cast(regexp_extract(x, '^\s*(\d+)(\.0)?\s*$', 1) AS SMALLINT);
CREATE MACRO as_hours(x) AS try_cast(regexp_extract(x, '^\s*\d+(\.\d+)?\s*$') AS DECIMAL(9, 3));
CREATE MACRO as_money(x) AS try_cast(regexp_extract(x, '^\s*\d+(\.\d\d?)?\s*$') AS DECIMAL(12, 2));
CREATE MACRO as_flag(x) AS list_position(['no', 'false', '0', 'yes', 'true', '1'], lower(trim(x))) > 3;
CREATE MACRO as_credit(x) AS regexp_extract(upper(x), '^\s*([0-9A-HJ-NP-RTUWXY]{18})\s*$', 1);
CREATE MACRO as_region(x) AS try_cast(regexp_extract(x, '^\s*(\d{6})\s*$', 1) AS INTEGER);
CREATE MACRO unread(x, v) AS v IS NULL AND x <> '';
-- The weighted sum of an ID number's 17 digits is, modulo 11, this sum of the number cut short: 10 is -1 modulo 11.
CREATE MACRO id_sum(n) AS
  n * 2 + n // 10 * 6 + n // 100 * 1 + n // 1000 * 2 + n // 10000 * 4 + n // 100000 * 8
  + n // 1000000 * 5 + n // 10000000 * 10 + n // 100000000 * 9 + n // 1000000000 * 7
  + n // 10000000000 * 3 + n // 100000000000 * 6 + n // 1000000000000 * 1 + n // 10000000000000 * 2
  + n // 100000000000000 * 4 + n // 1000000000000000 * 8 + n // 10000000000000000 * 5;
CREATE MACRO month_of(d) AS (year(d) * 12 + month(d))::SMALLINT;

CREATE TEMP TABLE benefits (b TINYINT, name VARCHAR, clause VARCHAR, groups VARCHAR[]);
INSERT INTO benefits VALUES
  (0, 'skill_level', '4.2.1', ['employee']),
  (1, 'apprenticeship', '4.2.1', ['employee']),
  (2, 'pre_job', '4.2.2', ['employee']),
  (3, 'job_transfer', '4.2.2', ['employee', 'job_transfer_worker']),
  (4, 'work_based_poor', '4.2.3', ['poor_worker']),
  (5, 'work_based_insured', '4.2.3', ['hard_to_employ', 'disabled', 'zero_employment_household']),
  (6, 'free_training', '4.1.1', ['poor_household_child', 'poor_worker', 'school_leaver', 'school_leaver_rural',
    'school_leaver_low_income', 'rural_migrant', 'laid_off', 'job_transfer_worker', 'veteran', 'graduating_student',
    'disabled', 'other_need']),
  (7, 'project_based', '4.1.2', ['poor_worker', 'capacity_cut', 'veteran']),
  (8, 'rehab_training', '4.1.3', ['drug_rehab']),
  (9, 'entrepreneurship', '2.2.3', ['poor_household_child', 'poor_worker', 'school_leaver', 'school_leaver_rural',
    'school_leaver_low_income', 'rural_migrant', 'laid_off', 'job_transfer_worker', 'veteran', 'graduating_student',
    'disabled', 'hard_to_employ', 'drug_rehab']),
  (10, 'living_allowance', '4.3', ['poor_worker', 'hard_to_employ', 'disabled', 'zero_employment_household',
    'school_leaver_rural', 'school_leaver_low_income']),
  (11, 'placement_grant', '4.4.3', ['poor_household_child', 'poor_worker', 'school_leaver', 'school_leaver_rural',
    'school_leaver_low_income', 'rural_migrant', 'laid_off', 'veteran', 'graduating_student', 'hard_to_employ',
    'disabled', 'drug_rehab']);

-- An empty clause is the benefit's own.
CREATE TEMP TABLE reasons (k TINYINT, reason VARCHAR, clauses VARCHAR[]);
INSERT INTO reasons VALUES
  (0, 'outside_plan', ['5']), (1, 'under_16', ['2.1']), (2, 'draws_pension', ['2.1']),
  (3, 'on_establishment', ['2.1']), (4, 'not_in_category', ['']), (5, 'no_certificate', ['4.4.1']),
  (6, 'certificate_too_early', ['4.4.1']), (7, 'fact_after_claim', ['6.2']), (8, 'late_claim', ['4.4.1']),
  (9, 'low_attendance', ['6.3']), (10, 'no_level', ['4.2.1']), (11, 'short_contract', ['4.2.2']),
  (12, 'hired_too_long_ago', ['4.2.2']), (13, 'no_months', ['']), (14, 'months_exceed_span', ['']),
  (15, 'wage_not_paid', ['4.2.3']), (16, 'not_insured', ['4.2.3']), (17, 'no_days', ['4.3']),
  (18, 'days_exceed_span', ['4.3']), (19, 'nothing_to_pay', ['']), (20, 'not_recommended', ['4.4.3']),
  (21, 'employed_too_early', ['4.4.3']), (22, 'employed_too_late', ['4.4.3']), (23, 'employed_elsewhere', ['4.4.3']),
  (24, 'annual_limit', ['4.4.1']), (25, 'repeat_training', ['4.4.1']), (26, 'same_class', ['4.4.1']),
  (27, 'already_granted', ['']), (28, 'months_overlap', ['']), (29, 'months_used_up', ['']),
  (30, 'months_capped', ['']),
  (31, 'unknown:draws_pension', ['2.1']), (32, 'unknown:on_establishment', ['2.1']),
  (33, 'unknown:certificate_on', ['4.4.1', '6.2']), (34, 'unknown:planned_hours', ['6.3']),
  (35, 'unknown:attended_hours', ['6.3']), (36, 'unknown:contract_months', ['4.2.2']),
  (37, 'unknown:hired_on', ['4.2.2', '6.2']), (38, 'unknown:months', ['']), (39, 'unknown:wage_paid', ['4.2.3']),
  (40, 'unknown:insured', ['4.2.3']), (41, 'unknown:attended_days', ['4.3']), (42, 'unknown:fee', ['']),
  (43, 'unknown:fee_standard', ['']), (44, 'unknown:class_id', ['']), (45, 'unknown:recommended', ['4.4.3']),
  (46, 'unknown:employed_on', ['4.4.3', '6.2']), (47, 'unknown:employed_region', ['4.4.3']);

-- The spans of one occupation must not overlap.
CREATE TEMP TABLE shortage AS
SELECT DISTINCT trim(occupation) AS occupation, coalesce(as_date(valid_from), DATE '0001-01-01') AS valid_from,
       coalesce(as_date(valid_to), DATE '9999-12-31') AS valid_to
FROM read_csv('{shortage}', header = true, all_varchar = true);

CREATE TEMP TABLE births AS
SELECT (year(d) * 10000 + month(d) * 100 + day(d))::INTEGER AS digits, d::DATE AS born_on,
       (d + INTERVAL 16 YEAR)::DATE AS sixteen_on
FROM range(DATE '1900-01-01', DATE '2023-01-01', INTERVAL 1 DAY) t(d);

-- Benefit and categories, read once for each pair of texts that occurs.
CREATE TEMP TABLE kinds AS
WITH pairs AS (SELECT DISTINCT benefit AS benefit_text, categories AS categories_text FROM read_parquet('{claims}')),
     split AS (SELECT *, lower(trim(benefit_text)) AS name,
                      list_filter(list_transform(string_split(coalesce(categories_text, ''), ';'),
                                                 lambda c: lower(trim(c))), lambda c: c <> '') AS listed
               FROM pairs)
SELECT benefit_text, categories_text, b, b IN (0, 2, 3, 6, 7, 8, 9) AS counted, b IN (1, 4, 5) AS monthly,
       CASE WHEN b <= 5 THEN 2 WHEN b >= 10 THEN b - 10 WHEN b IN (7, 8) THEN 1 END AS payee,
       NOT list_has_any(listed, groups) AS not_in_category
FROM split JOIN benefits USING (name)
WHERE list_has_all(['employee', 'rural_migrant', 'school_leaver', 'school_leaver_rural', 'school_leaver_low_income',
  'laid_off', 'job_transfer_worker', 'veteran', 'graduating_student', 'hard_to_employ', 'disabled',
  'poor_household_child', 'poor_worker', 'drug_rehab', 'zero_employment_household', 'capacity_cut', 'other_need'],
  listed);

-- Every claim by itself.
CREATE TEMP TABLE decided AS
WITH read AS (
  SELECT *, trim(person_id) AS person, try_cast(left(trim(person_id), 17) AS BIGINT) AS n,
    trim(class_id) AS class, as_date(filed_on) AS filed, as_date(started_on) AS started,
    as_date(ended_on) AS ended, as_date(claimed_on) AS claimed, trim(occupation) AS job, as_whole(level) AS grade,
    trim(project) AS course, as_date(certificate_on) AS certified, as_hours(planned_hours) AS planned,
    as_hours(attended_hours) AS attended, as_whole(attended_days) AS days, as_whole(months) AS span_months,
    as_money(fee) AS due, as_money(fee_standard) AS standard, as_credit(employer_id) AS employer,
    as_credit(institution_id) AS institution, as_whole(contract_months) AS contract, as_date(hired_on) AS hired,
    as_flag(insured) AS is_insured, as_flag(wage_paid) AS is_paid, as_flag(draws_pension) AS pension,
    as_flag(on_establishment) AS post, as_flag(recommended) AS is_recommended, as_date(employed_on) AS employed,
    as_region(employed_region) AS region,
    list_position(['vocational_qualification', 'skill_level', 'specialised_ability', 'special_operation',
      'completion'], lower(trim(certificate))) AS paper,
    list_position(['person', 'institution'], lower(trim(fee_paid_by))) - 1 AS bearer
  FROM read_parquet('{claims}')
), known AS (
  SELECT *, CASE WHEN started IS NULL OR ended IS NULL OR claimed IS NULL OR claim_id IS NULL OR claim_id = ''
      OR unread(filed_on, filed) OR unread(certificate_on, certified) OR unread(hired_on, hired)
      OR unread(employed_on, employed) OR unread(level, grade)
      OR unread(planned_hours, planned) OR unread(attended_hours, attended) OR unread(attended_days, days)
      OR unread(months, span_months) OR unread(contract_months, contract) OR unread(fee, due)
      OR unread(fee_standard, standard) OR (employer = '' AND employer_id <> '')
      OR (institution = '' AND institution_id <> '')
      OR unread(insured, is_insured) OR unread(wage_paid, is_paid) OR unread(draws_pension, pension)
      OR unread(on_establishment, post) OR unread(recommended, is_recommended) OR unread(employed_region, region)
      OR unread(certificate, paper) OR unread(fee_paid_by, bearer)
      THEN true ELSE false END AS unreadable
  FROM read
), joined AS (
  SELECT r.*, b, counted, monthly, not_in_category, sixteen_on, s.occupation IS NOT NULL AS short,
    coalesce(k.payee, bearer) AS payee,
    CASE WHEN unreadable OR k.b IS NULL OR born_on IS NULL OR born_on > started OR started > ended OR ended > claimed
      OR grade < 1 OR grade > 5 OR strlen(person) <> 18
      OR strpos('10X98765432', upper(substr(person, 18, 1))) <> 1 + id_sum(n) % 11
      THEN true ELSE false END AS bad
  FROM known r
  LEFT JOIN kinds k ON k.benefit_text = r.benefit AND k.categories_text IS NOT DISTINCT FROM r.categories
  LEFT JOIN births ON digits = (n // 1000 % 100000000)::INTEGER
  LEFT JOIN shortage s ON s.occupation = CASE WHEN k.b = 0 THEN r.job END
    AND coalesce(filed, started) BETWEEN s.valid_from AND s.valid_to
), paid AS (
  SELECT *, CASE payee WHEN 2 THEN employer WHEN 1 THEN institution WHEN 0 THEN upper(person) END AS payee_id FROM joined
), tested AS (
  SELECT *, CASE WHEN bad OR payee_id IS NULL OR payee_id = '' THEN true ELSE false END AS invalid,
    (CASE WHEN started NOT BETWEEN DATE '2019-09-11' AND DATE '2021-12-31' THEN flag(0) ELSE 0 END
    + CASE WHEN sixteen_on > started THEN flag(1) ELSE 0 END
    + CASE WHEN pension THEN flag(2) ELSE 0 END
    + CASE WHEN post THEN flag(3) ELSE 0 END
    + CASE WHEN not_in_category THEN flag(4) ELSE 0 END
    + CASE WHEN counted THEN
        CASE WHEN paper IS NULL OR (b = 0 AND paper > 2) THEN flag(5) ELSE 0 END
        + CASE WHEN certified < ended THEN flag(6) ELSE 0 END
        + CASE WHEN certified > claimed OR (b = 2 AND hired > claimed) THEN flag(7) ELSE 0 END
        + CASE WHEN claimed > certified + INTERVAL 12 MONTH THEN flag(8) ELSE 0 END
        + CASE WHEN attended * 5 < planned * 4 OR (planned = 0 AND attended IS NOT NULL) THEN flag(9) ELSE 0 END
        + CASE WHEN b >= 6 AND least(due, standard) = 0 AND due IS NOT NULL AND standard IS NOT NULL
               THEN flag(19) ELSE 0 END
      ELSE 0 END
    + CASE WHEN b = 0 AND grade IS NULL THEN flag(10) ELSE 0 END
    + CASE WHEN b = 2 THEN
        CASE WHEN contract < 12 THEN flag(11) ELSE 0 END
        + CASE WHEN started > hired + INTERVAL 12 MONTH THEN flag(12) ELSE 0 END
      ELSE 0 END
    + CASE WHEN monthly THEN
        CASE WHEN span_months = 0 THEN flag(13) ELSE 0 END
        + CASE WHEN span_months > month_of(ended) - month_of(started) + 1 THEN flag(14) ELSE 0 END
        + CASE WHEN b > 1 AND NOT is_paid THEN flag(15) ELSE 0 END
        + CASE WHEN b = 5 AND NOT is_insured THEN flag(16) ELSE 0 END
      ELSE 0 END
    + CASE WHEN b = 10 THEN
        CASE WHEN days = 0 THEN flag(17) ELSE 0 END
        + CASE WHEN days > ended - started + 1 THEN flag(18) ELSE 0 END
      ELSE 0 END
    + CASE WHEN b = 11 THEN
        CASE WHEN employed > claimed THEN flag(7) ELSE 0 END
        + CASE WHEN NOT is_recommended THEN flag(20) ELSE 0 END
        + CASE WHEN employed <= ended THEN flag(21) ELSE 0 END
        + CASE WHEN employed > ended + INTERVAL 6 MONTH THEN flag(22) ELSE 0 END
        + CASE WHEN region <> 231086 THEN flag(23) ELSE 0 END
      ELSE 0 END) AS failed
  FROM paid
), weighed AS (
  SELECT *, CASE WHEN failed <> 0 OR invalid THEN 0 ELSE
      CASE WHEN pension IS NULL THEN flag(31) ELSE 0 END + CASE WHEN post IS NULL THEN flag(32) ELSE 0 END
      + CASE WHEN counted THEN
          CASE WHEN certified IS NULL THEN flag(33) ELSE 0 END + CASE WHEN planned IS NULL THEN flag(34) ELSE 0 END
          + CASE WHEN attended IS NULL THEN flag(35) ELSE 0 END
          + CASE WHEN b = 2 AND contract IS NULL THEN flag(36) ELSE 0 END
          + CASE WHEN b = 2 AND hired IS NULL THEN flag(37) ELSE 0 END
          + CASE WHEN b >= 6 AND due IS NULL THEN flag(42) ELSE 0 END
          + CASE WHEN b >= 6 AND standard IS NULL THEN flag(43) ELSE 0 END
        WHEN monthly THEN
          CASE WHEN span_months IS NULL THEN flag(38) ELSE 0 END
          + CASE WHEN b > 1 AND is_paid IS NULL THEN flag(39) ELSE 0 END
          + CASE WHEN b = 5 AND is_insured IS NULL THEN flag(40) ELSE 0 END
        WHEN b = 10 THEN
          CASE WHEN days IS NULL THEN flag(41) ELSE 0 END + CASE WHEN coalesce(class, '') = '' THEN flag(44) ELSE 0 END
        ELSE
          CASE WHEN coalesce(class, '') = '' THEN flag(44) ELSE 0 END + CASE WHEN is_recommended IS NULL THEN flag(45) ELSE 0 END
          + CASE WHEN employed IS NULL THEN flag(46) ELSE 0 END + CASE WHEN region IS NULL THEN flag(47) ELSE 0 END
        END
    END AS unknown
  FROM tested
)
SELECT claim_id, n, b, claimed, invalid OR failed <> 0 OR unknown <> 0 AS out_of_play,
  CASE WHEN invalid THEN flag(54) ELSE failed + unknown + (b::BIGINT << 48) + (payee::BIGINT << 52) END AS code,
  CASE WHEN NOT invalid THEN payee_id END AS payee_id,
  CASE WHEN out_of_play THEN NULL WHEN monthly THEN span_months END AS granted_months,
  CASE WHEN out_of_play THEN 0
    WHEN b = 0 THEN CASE grade WHEN 5 THEN CASE WHEN short THEN 1200 ELSE 1000 END
                               WHEN 4 THEN CASE WHEN short THEN 1800 ELSE 1500 END
                               WHEN 3 THEN CASE WHEN short THEN 2500 ELSE 2000 END
                               WHEN 2 THEN CASE WHEN short THEN 3500 ELSE 2500 END
                               ELSE CASE WHEN short THEN 4500 ELSE 3000 END END
    WHEN b >= 6 AND b <= 9 THEN least(due, standard)
    WHEN b = 10 THEN days * 15 WHEN b = 11 THEN 200 WHEN b = 2 THEN 1000 WHEN b = 3 THEN 1500
    ELSE span_months * 500 END::DECIMAL(12, 2) AS amount,
  CASE WHEN out_of_play OR NOT counted THEN NULL
    WHEN job <> '' AND grade IS NOT NULL THEN hash(job, grade) WHEN course <> '' THEN hash(course, 10)
    WHEN job <> '' THEN hash(job, 20) END AS training,
  CASE WHEN out_of_play OR monthly OR class = '' THEN NULL ELSE hash(class) END AS class,
  CASE WHEN NOT out_of_play AND monthly THEN month_of(started) END AS first_month,
  CASE WHEN NOT out_of_play AND monthly THEN month_of(ended) END AS last_month
FROM weighed;

-- A claim number that an earlier row already has makes the row invalid.
CREATE TEMP TABLE again AS
WITH same AS (SELECT hash(claim_id) AS h FROM decided GROUP BY h HAVING count(*) > 1)
SELECT rowid AS place_in_file, row_number() OVER (PARTITION BY claim_id ORDER BY rowid) AS turn
FROM decided WHERE hash(claim_id) IN (SELECT h FROM same);
UPDATE decided SET code = flag(54), payee_id = NULL, granted_months = NULL, amount = 0, out_of_play = true
FROM again WHERE decided.rowid = again.place_in_file AND turn > 1;

-- Trainings that count: only people with three or more, or with two that are alike, can meet a limit.
CREATE TEMP TABLE ruled AS
WITH passed AS (
  SELECT rowid AS place_in_file, n, year(claimed) AS y, claimed, claim_id, training, class FROM decided
  WHERE NOT out_of_play AND b < 10 AND b <> 1 AND b <> 4 AND b <> 5
), people AS (
  SELECT n FROM passed GROUP BY n
  HAVING count(*) > 2 OR (count(*) = 2 AND (min(training) = max(training) OR min(class) = max(class)))
), placed AS (
  SELECT *, training IS NOT NULL
      AND row_number() OVER (PARTITION BY n, training ORDER BY claimed, claim_id) > 1 AS repeated,
    class IS NOT NULL AND row_number() OVER (PARTITION BY n, class ORDER BY claimed, claim_id) > 1 AS twice
  FROM passed SEMI JOIN people USING (n)
), ranked AS (
  SELECT *, sum((NOT (repeated OR twice))::INTEGER) OVER (PARTITION BY n, y ORDER BY claimed, claim_id
                                                        ROWS UNBOUNDED PRECEDING) AS place
  FROM placed
)
SELECT place_in_file, CASE WHEN repeated THEN flag(25) ELSE 0 END + CASE WHEN twice THEN flag(26) ELSE 0 END
    + CASE WHEN place > 3 THEN flag(24) ELSE 0 END AS code, NULL::SMALLINT AS granted_months
FROM ranked WHERE repeated OR twice OR place > 3;

-- Living allowance and placement grant: once a class.
INSERT INTO ruled
WITH passed AS (
  SELECT rowid AS place_in_file, n, b, claimed, claim_id, class FROM decided WHERE NOT out_of_play AND b >= 10
), twice AS (
  SELECT n, b, class FROM passed GROUP BY ALL HAVING count(*) > 1
)
SELECT place_in_file, flag(27), NULL
FROM (SELECT place_in_file, row_number() OVER (PARTITION BY n, b, class ORDER BY claimed, claim_id) AS turn
      FROM passed SEMI JOIN twice USING (n, b, class))
WHERE turn > 1;

-- Months: none twice, six (or thirty-six) in all.
INSERT INTO ruled
WITH passed AS (
  SELECT rowid AS place_in_file, n, b = 1 AS apprentice, CASE WHEN b = 1 THEN 36 ELSE 6 END AS most, claimed, claim_id,
    granted_months AS months, first_month, last_month
  FROM decided WHERE NOT out_of_play AND (b = 1 OR b = 4 OR b = 5)
), people AS (
  SELECT n, apprentice FROM passed GROUP BY ALL HAVING count(*) > 1 OR max(months) > max(most)
), laid AS (
  SELECT *, coalesce(last_month >= min(first_month) OVER earlier AND first_month <= max(last_month) OVER earlier, false)
      AS clashes
  FROM passed SEMI JOIN people USING (n, apprentice)
  WINDOW earlier AS (PARTITION BY n, apprentice ORDER BY claimed, claim_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), summed AS (
  SELECT *, most - coalesce(sum(CASE WHEN clashes THEN 0 ELSE months END) OVER (
      PARTITION BY n, apprentice ORDER BY claimed, claim_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS room
  FROM laid
)
SELECT place_in_file, CASE WHEN clashes THEN flag(28) ELSE 0 END + CASE WHEN room <= 0 THEN flag(29) ELSE 0 END
    + CASE WHEN NOT clashes AND room > 0 THEN flag(30) ELSE 0 END,
  CASE WHEN NOT clashes AND room > 0 THEN room END
FROM summed WHERE clashes OR room < months;

-- What each distinct code says, in words; as ENUMs, which Parquet takes as the dictionaries that they are.
CREATE TEMP TABLE words AS
WITH codes AS (
  SELECT DISTINCT d.code + coalesce(r.code, 0) AS code FROM decided d LEFT JOIN ruled r ON r.place_in_file = d.rowid
), said AS (
  SELECT c.code, list(DISTINCT reason) AS reasons, flatten(list(clauses)) AS clauses
  FROM codes c JOIN reasons ON (c.code >> k) & 1 = 1 WHERE c.code < flag(54) GROUP BY c.code
)
SELECT c.code,
  CASE WHEN c.code >= flag(54) THEN 'invalid' WHEN c.code & (flag(30) - 1) <> 0 THEN 'rejected'
    WHEN c.code & (flag(48) - flag(31)) <> 0 THEN 'pending' WHEN c.code & flag(30) <> 0 THEN 'partial' ELSE 'approved' END
    AS outcome,
  CASE WHEN c.code < flag(54) THEN ['person', 'institution', 'employer'][1 + ((c.code >> 52) & 3)] END AS payee,
  CASE WHEN c.code >= flag(54) THEN NULL WHEN b = 10 THEN 'employment_subsidy' ELSE 'upgrading_account' END AS fund,
  CASE WHEN c.code < flag(54) THEN coalesce(array_to_string(list_sort(reasons), ';'), '') END AS reasons,
  CASE WHEN c.code < flag(54) THEN array_to_string(list_sort(list_distinct(list_append(
      [CASE x WHEN '' THEN clause ELSE x END FOR x IN coalesce(clauses, [])], clause))), ';') END AS clauses,
  lpad(to_hex(c.code), 32, '0') AS trace
FROM codes c LEFT JOIN said USING (code) LEFT JOIN benefits ON b = (c.code >> 48) & 15 AND c.code < flag(54);

CREATE TYPE word AS ENUM (
  SELECT DISTINCT w FROM (SELECT unnest([outcome, payee, fund, reasons, clauses, 'dongning_2019@1']) AS w FROM words)
  WHERE w IS NOT NULL ORDER BY w);
CREATE TYPE trace AS ENUM (SELECT trace FROM words UNION SELECT '' ORDER BY 1);
CREATE TEMP TABLE spelled AS
SELECT code, outcome::word AS outcome, payee::word AS payee, fund::word AS fund, reasons::word AS reasons,
  clauses::word AS clauses, trace::trace AS trace FROM words;

COPY (
  SELECT d.claim_id, w.outcome,
    CASE WHEN r.place_in_file IS NULL THEN d.amount ELSE (coalesce(r.granted_months, 0) * 500)::DECIMAL(12, 2) END
      AS amount,
    CASE WHEN r.place_in_file IS NULL THEN d.granted_months ELSE r.granted_months END AS granted_months,
    w.payee, d.payee_id, w.fund, w.reasons, w.clauses, w.trace, 'dongning_2019@1'::word AS policy
  FROM decided d
  LEFT JOIN ruled r ON r.place_in_file = d.rowid
  LEFT JOIN spelled w ON w.code = d.code + coalesce(r.code, 0)
) TO '{out}' (FORMAT parquet, COMPRESSION zstd);
