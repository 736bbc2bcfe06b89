-- One-time links that were mailed to admins; the token itself is not kept. An ended link stays for a day, so that it is
-- known how many were sent.
CREATE TABLE admin_link (
    id         UUID        NOT NULL PRIMARY KEY,
    admin_id   UUID        NOT NULL,
    purpose    VARCHAR(20) NOT NULL,
    token_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6) NULL,
    CONSTRAINT admin_link_token UNIQUE (token_hash),
    INDEX admin_link_admin (admin_id, purpose, created_at),
    INDEX admin_link_expiry (expires_at),
    CONSTRAINT admin_link_admin FOREIGN KEY (admin_id) REFERENCES admin (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
