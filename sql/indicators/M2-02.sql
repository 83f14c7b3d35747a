-- M2-02 Patrols with the required members: completed patrols in which every kind took part, of the completed patrols.
-- A town's patrol needs street staff, police and urban management; a village's needs community staff, community
-- police, and a citizen or volunteer. A patrol belongs to the month in which it started, or was planned.
WITH
    present AS
    (
        SELECT patrol_id, groupBitOr(bitShiftLeft(toUInt8(1), toUInt8(member_kind) - 1)) AS kinds
        FROM patrol_member FINAL
        WHERE member_count > 0
        GROUP BY patrol_id
    ),
    completed_patrol AS
    (
        SELECT patrol_id, org_code, level, toDate32(toStartOfMonth(if(isNull(started_at), planned_on, toDate32(started_at)))) AS month
        FROM patrol FINAL
        WHERE completed
            AND if(isNull(started_at), planned_on, toDate32(started_at)) >= {from:Date32}
            AND if(isNull(started_at), planned_on, toDate32(started_at)) < {to:Date32}
    ),
    counted AS
    (
        SELECT
            completed_patrol.org_code AS org_code,
            completed_patrol.month AS month,
            completed_patrol.level AS level,
            -- Bits 1, 2, 4: street staff, police, urban management. Bits 8, 16: community staff, community police. Bits 32, 64: citizen, volunteer.
            countIf(if(completed_patrol.level = 'town', bitAnd(present.kinds, 7) = 7, bitAnd(present.kinds, 24) = 24 AND bitAnd(present.kinds, 96) != 0)) AS numerator,
            count() AS denominator
        FROM completed_patrol
        LEFT JOIN present ON present.patrol_id = completed_patrol.patrol_id
        GROUP BY org_code, month, level
    )
SELECT
    unit.area_code AS area_code,
    unit.town_code AS town_code,
    if(unit.level = 'village', unit.org_code, '') AS village_code,
    counted.month AS month,
    toString(counted.level) AS unit_level,
    counted.numerator AS numerator,
    counted.denominator AS denominator
FROM counted
INNER JOIN (SELECT org_code, level, area_code, town_code FROM org_unit FINAL) AS unit ON unit.org_code = counted.org_code
