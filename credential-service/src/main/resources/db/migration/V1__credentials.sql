CREATE TABLE credential (
    id              UUID         NOT NULL PRIMARY KEY,
    request_id      UUID         NOT NULL,
    reference       VARCHAR(16)  NOT NULL,
    site_id         UUID         NOT NULL,
    site_slug       VARCHAR(64)  NOT NULL,
    user_id         UUID         NOT NULL,
    email           VARCHAR(320) NOT NULL,
    first_name      VARCHAR(255) NOT NULL,
    last_name       VARCHAR(255) NOT NULL,
    user_name       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret_hash     VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at       DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    failed_attempts INT          NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)  NULL,
    redeemed_at     DATETIME(6)  NULL,
    installation_id VARCHAR(128) COLLATE utf8mb4_bin NULL,
    ended_at        DATETIME(6)  NULL,
    -- A user has at most one credential that works; the database itself holds that.
    active_user_id  UUID         AS (IF(state = 'ACTIVE', user_id, NULL)) STORED,
    -- One request, one credential, however often its event is delivered.
    UNIQUE KEY one_per_request (request_id),
    UNIQUE KEY user_name (user_name),
    UNIQUE KEY one_active_per_user (active_user_id),
    KEY expiry (state, expires_at),
    -- The list of administrators: newest first, by site, state, user or all.
    KEY newest (issued_at, id),
    KEY newest_of_state (state, issued_at, id),
    KEY newest_of_site (site_id, issued_at, id),
    KEY newest_of_site_and_state (site_id, state, issued_at, id),
    KEY newest_of_user (user_id, issued_at, id)
) DEFAULT CHARSET = utf8mb4;
