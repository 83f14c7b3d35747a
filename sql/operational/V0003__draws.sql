-- Random draws of the auditors. Rows are only added: the code has no UPDATE and no DELETE for these tables, so that
-- a second draw is always visible beside the first. Runs on H2 and PostgreSQL alike. No CHECK with IN stands here:
-- H2 evaluates it in the session that made it and fails once that is closed.
CREATE TABLE draw
(
    draw_id           VARCHAR(64)              NOT NULL PRIMARY KEY,
    title             VARCHAR(200)             NOT NULL,
    unit_kind         VARCHAR(16)              NOT NULL,
    first_day         DATE                     NOT NULL,
    last_day          DATE                     NOT NULL,
    sample_size       INTEGER                  NOT NULL,
    reserve_percent   INTEGER                  NOT NULL,
    seed              VARCHAR(1000)            NOT NULL,
    algorithm         VARCHAR(64)              NOT NULL,
    algorithm_version VARCHAR(16)              NOT NULL,
    drawn_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    drawn_by          VARCHAR(64)              NOT NULL,
    root_hash         VARCHAR(64)              NOT NULL,
    record_hash       VARCHAR(64)              NOT NULL,
    record_bytes      BIGINT                   NOT NULL
);
CREATE INDEX draw_drawn_at ON draw (drawn_at);

-- How the sample was shared out. A stratum of the plan without any unit stands here too, with zeros.
CREATE TABLE draw_stratum
(
    draw_id    VARCHAR(64) NOT NULL REFERENCES draw (draw_id),
    stratum    VARCHAR(16) NOT NULL,
    frame_size BIGINT      NOT NULL,
    sample     BIGINT      NOT NULL,
    reserves   BIGINT      NOT NULL,
    PRIMARY KEY (draw_id, stratum)
);

-- The drawn units in ticket order: a pseudonym of this draw for a case, the patrol's number for a patrol.
CREATE TABLE draw_unit
(
    draw_id      VARCHAR(64)  NOT NULL,
    stratum      VARCHAR(16)  NOT NULL,
    ticket_order INTEGER      NOT NULL,
    reserve      BOOLEAN      NOT NULL,
    unit         VARCHAR(255) NOT NULL,
    ticket       VARCHAR(80)  NOT NULL,
    PRIMARY KEY (draw_id, stratum, ticket_order),
    FOREIGN KEY (draw_id, stratum) REFERENCES draw_stratum (draw_id, stratum)
);

-- The key of a draw of cases: who has it and the warehouse can find the case behind a pseudonym of this draw.
-- It leaves the operational database in no record and no export.
CREATE TABLE draw_secret
(
    draw_id VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES draw (draw_id),
    secret  BYTEA       NOT NULL
);

-- The record file, gzip-compressed and cut into parts, because H2 takes at most 1 MiB of bytes in a cell.
CREATE TABLE draw_record_part
(
    draw_id VARCHAR(64) NOT NULL REFERENCES draw (draw_id),
    part    INTEGER     NOT NULL,
    content BYTEA       NOT NULL,
    PRIMARY KEY (draw_id, part)
);
