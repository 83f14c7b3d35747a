-- The draws as a source of the records T26 and T27, read like any other source: moments in the city's time, which has
-- had no summer time since 1992. A draw freezes its frame and draws in one act, so both moments are the same.
CREATE VIEW audit_draw AS
SELECT draw.draw_id,
       draw.title,
       draw.unit_kind,
       draw.first_day || ' – ' || draw.last_day                                                     AS frame_query,
       strata.frame_size,
       draw.root_hash,
       'sha-256'                                                                                    AS hash_alg,
       TIMESTAMP '1970-01-01 08:00:00' + EXTRACT(EPOCH FROM draw.drawn_at) * INTERVAL '1' SECOND    AS drawn_at,
       draw.seed,
       strata.sample,
       strata.reserves,
       draw.algorithm || ' ' || draw.algorithm_version                                              AS algorithm
FROM draw
INNER JOIN (
    SELECT draw_id, SUM(frame_size) AS frame_size, SUM(sample) AS sample, SUM(reserves) AS reserves
    FROM draw_stratum
    GROUP BY draw_id
) AS strata ON strata.draw_id = draw.draw_id;

-- A unit's chance to be in the main sample is the share of its stratum that is drawn.
CREATE VIEW audit_item AS
SELECT draw_unit.draw_id || ':' || draw_unit.stratum || ':' || draw_unit.ticket_order               AS item_id,
       draw_unit.draw_id,
       draw_unit.unit,
       draw_unit.stratum,
       draw_unit.ticket,
       draw_unit.ticket_order,
       CASE WHEN draw_unit.reserve THEN 'reserve' ELSE 'main' END                                   AS item_role,
       CAST(CAST(draw_stratum.sample AS DECIMAL(30, 15)) / draw_stratum.frame_size AS DECIMAL(15, 12)) AS inclusion_probability,
       'open'                                                                                       AS item_status,
       TIMESTAMP '1970-01-01 08:00:00' + EXTRACT(EPOCH FROM draw.drawn_at) * INTERVAL '1' SECOND    AS drawn_at
FROM draw_unit
INNER JOIN draw ON draw.draw_id = draw_unit.draw_id
INNER JOIN draw_stratum ON draw_stratum.draw_id = draw_unit.draw_id AND draw_stratum.stratum = draw_unit.stratum;
