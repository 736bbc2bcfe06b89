-- The end of the link "this was not me", encrypted to this service's key (JWE) like the password, but needed for longer:
-- by the reminder, and by the mail about the device that was enrolled.
ALTER TABLE delivery
  ADD COLUMN sealed_disown_token varchar(4000) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER sealed_secret,
  DROP CONSTRAINT delivery_ended,
  ADD CONSTRAINT delivery_ended CHECK (state = 'QUEUED'
    OR (sealed_secret IS NULL AND sealed_disown_token IS NULL AND next_attempt_at IS NULL));

CREATE TABLE disown_token (
  credential_id uuid NOT NULL PRIMARY KEY,
  sealed varchar(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_until datetime(6) NOT NULL,
  KEY disown_token_by_end (kept_until)
) DEFAULT CHARACTER SET utf8mb4;
