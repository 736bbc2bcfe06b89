-- Messages that are not about a credential. What one is about, cause_id, gets one of a kind: a credential, an enrollment
-- request, a device, a notice.
ALTER TABLE delivery
  MODIFY COLUMN credential_id uuid NULL,
  MODIFY COLUMN request_id uuid NULL,
  MODIFY COLUMN site_id uuid NULL,
  MODIFY COLUMN user_id uuid NULL,
  MODIFY COLUMN site_slug varchar(64) NULL,
  MODIFY COLUMN site_name varchar(500) NULL,
  MODIFY COLUMN reference varchar(32) NULL,
  ADD COLUMN cause_id uuid NULL AFTER kind,
  -- What the text shows beyond the columns, as one JSON object of texts; never a secret.
  ADD COLUMN details longtext NULL AFTER reference;

UPDATE delivery SET cause_id = credential_id;

ALTER TABLE delivery
  MODIFY COLUMN cause_id uuid NOT NULL,
  DROP INDEX delivery_once,
  ADD CONSTRAINT delivery_once UNIQUE (cause_id, kind),
  ADD KEY delivery_by_credential (credential_id),
  -- How many somebody got of a kind lately, and the console's search.
  ADD KEY delivery_by_recipient (recipient, kind, created_at);
