-- Personal access tokens for the web API. Only a hash of a token stands here: the token itself is shown once. It is
-- found by its prefix, which is no secret. A revoked token keeps its row. Runs on H2 and PostgreSQL alike.
CREATE TABLE access_token
(
    prefix       VARCHAR(16)              NOT NULL PRIMARY KEY,
    username     VARCHAR(64)              NOT NULL REFERENCES account (username) ON DELETE CASCADE,
    name         VARCHAR(100)             NOT NULL,
    secret_hash  VARCHAR(64)              NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE,
    revoked_at   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX access_token_username ON access_token (username);
