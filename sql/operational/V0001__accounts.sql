-- Who may sign in, with which role, for which divisions. Runs on H2 and PostgreSQL alike.
CREATE TABLE account
(
    username      VARCHAR(64)              NOT NULL PRIMARY KEY,
    display_name  VARCHAR(128)             NOT NULL,
    role          VARCHAR(32)              NOT NULL,
    password_hash VARCHAR(255)             NOT NULL,
    enabled       BOOLEAN                  DEFAULT TRUE NOT NULL,
    demonstration BOOLEAN                  DEFAULT FALSE NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT account_role CHECK (role IN ('LEADING', 'EXPERT', 'AUDITOR', 'ADMINISTRATOR'))
);

-- Divisions an account may see; no row means the whole city.
CREATE TABLE account_division
(
    username      VARCHAR(64) NOT NULL REFERENCES account (username) ON DELETE CASCADE,
    division_code VARCHAR(16) NOT NULL,
    PRIMARY KEY (username, division_code)
);

-- Sign-ins, views of child-level data and exports.
CREATE TABLE access_log
(
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       TIMESTAMP WITH TIME ZONE NOT NULL,
    username VARCHAR(64)              NOT NULL,
    action   VARCHAR(64)              NOT NULL,
    subject  VARCHAR(512)             NOT NULL
);
CREATE INDEX access_log_at ON access_log (at);
