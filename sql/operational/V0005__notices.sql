-- What people are told about jobs and records. Nothing here says anything about a child: a notice names jobs and tables
-- and counts rows. No row refers to an account, because demonstration accounts are made anew at every start.

-- Who answers for a job (job:load-cases) or for the rows of a table (table:patrol); without a row, every administrator.
CREATE TABLE duty
(
    subject  VARCHAR(80) NOT NULL PRIMARY KEY,
    username VARCHAR(64) NOT NULL
);

-- Where a person wants notices by mail.
CREATE TABLE mail_address
(
    username VARCHAR(64)  NOT NULL PRIMARY KEY,
    address  VARCHAR(254) NOT NULL
);

-- The same trouble again, before it is read, counts up instead of adding a row.
CREATE TABLE notice
(
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username   VARCHAR(64)              NOT NULL,
    kind       VARCHAR(32)              NOT NULL,
    subject    VARCHAR(80)              NOT NULL,
    detail     VARCHAR(40)              NOT NULL,
    times      INTEGER                  DEFAULT 1 NOT NULL,
    first_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at    TIMESTAMP WITH TIME ZONE,
    mail_state VARCHAR(8)               NOT NULL,
    mail_tries INTEGER                  DEFAULT 0 NOT NULL,
    mail_next  TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX notice_username ON notice (username, last_at);
CREATE INDEX notice_mail ON notice (mail_state, mail_next);
