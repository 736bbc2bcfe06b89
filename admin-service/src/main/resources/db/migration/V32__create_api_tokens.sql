-- Keys of automations. The token itself is shown once; here is the SHA-256 of its 256 random bits.
CREATE TABLE api_token (
    id               UUID         NOT NULL PRIMARY KEY,
    name             VARCHAR(100) NOT NULL,
    role             VARCHAR(30)  NOT NULL,
    all_sites        BOOLEAN      NOT NULL,
    hash             CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_by       UUID         NOT NULL,
    created_by_email VARCHAR(254) NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    expires_at       DATETIME(6)  NOT NULL,
    last_used_at     DATETIME(6)  NULL,
    revoked_at       DATETIME(6)  NULL,
    CONSTRAINT api_token_hash UNIQUE (hash),
    INDEX api_token_creator (created_by)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE api_token_site (
    token_id UUID NOT NULL,
    site_id  UUID NOT NULL,
    PRIMARY KEY (token_id, site_id),
    INDEX api_token_site_site (site_id),
    CONSTRAINT api_token_site_token FOREIGN KEY (token_id) REFERENCES api_token (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
