-- Of a used credential: how often somebody else came with its password, and when that was told last.
ALTER TABLE credential
    ADD COLUMN reuse_attempts INT         NOT NULL DEFAULT 0,
    ADD COLUMN reuse_told_at  DATETIME(6) NULL;
