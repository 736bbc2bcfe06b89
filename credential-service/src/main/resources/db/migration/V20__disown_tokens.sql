-- By what a user says: this was not me. The token itself is in the user's mail only; SHA-256 is enough for 128 random bits.
ALTER TABLE credential
    ADD COLUMN disown_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN disowned_at DATETIME(6) NULL,
    ADD UNIQUE KEY disown_hash (disown_hash);
