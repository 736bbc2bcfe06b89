-- TOTP (RFC 6238). The secret is encrypted; without confirmed_at it is not asked for yet. A step up to last_step was
-- used and is refused.
CREATE TABLE second_factor (
    admin_id     UUID         NOT NULL PRIMARY KEY,
    secret       VARCHAR(500) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    confirmed_at DATETIME(6)  NULL,
    last_step    BIGINT       NOT NULL,
    CONSTRAINT second_factor_admin FOREIGN KEY (admin_id) REFERENCES admin (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- Codes that were not used yet.
CREATE TABLE recovery_code (
    admin_id  UUID     NOT NULL,
    code_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (admin_id, code_hash),
    CONSTRAINT recovery_code_admin FOREIGN KEY (admin_id) REFERENCES admin (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
