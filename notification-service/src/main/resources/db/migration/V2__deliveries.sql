-- One row per message to one recipient, written before the first try to send it (G5).
CREATE TABLE delivery (
  id uuid NOT NULL PRIMARY KEY,
  kind varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credential_id uuid NOT NULL,
  request_id uuid NOT NULL,
  site_id uuid NOT NULL,
  user_id uuid NOT NULL,
  recipient varchar(254) NOT NULL,
  first_name varchar(500) NOT NULL,
  last_name varchar(500) NOT NULL,
  site_slug varchar(64) NOT NULL,
  site_name varchar(500) NOT NULL,
  locale varchar(35) NULL,
  reference varchar(32) NOT NULL,
  -- Still encrypted to this service's key (JWE). NULL as soon as the delivery has ended, however it ended (G4).
  sealed_secret varchar(4000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- The same on every try, so that a mail server can tell a repetition.
  message_id varchar(320) NOT NULL,
  state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts int NOT NULL,
  last_problem varchar(40) NULL,
  created_at datetime(6) NOT NULL,
  expires_at datetime(6) NOT NULL,
  -- NULL when the delivery has ended.
  next_attempt_at datetime(6) NULL,
  sent_at datetime(6) NULL,
  -- Who sends it right now, and when others may take it over.
  claim uuid NULL,
  claimed_until datetime(6) NULL,
  -- A redelivered event makes no second message.
  CONSTRAINT delivery_once UNIQUE (credential_id, kind),
  CONSTRAINT delivery_ended CHECK (state = 'QUEUED' OR (sealed_secret IS NULL AND next_attempt_at IS NULL)),
  -- The mail worker: what is due.
  KEY delivery_due (state, next_attempt_at),
  -- The console's list, of one site and of all.
  KEY delivery_by_site (site_id, created_at, id),
  KEY delivery_by_age (created_at, id)
) DEFAULT CHARACTER SET utf8mb4;
