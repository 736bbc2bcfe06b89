-- An invited admin has no password yet; one who comes by single sign-on never gets one.
ALTER TABLE admin
    MODIFY password_hash VARCHAR(100) NULL,
    MODIFY password_changed_at DATETIME(6) NULL,
    ADD language VARCHAR(35) NULL,
    ADD last_sign_in_at DATETIME(6) NULL,
    ADD version BIGINT NOT NULL DEFAULT 1;
