-- A place within a user's device limit, held from the proof of a credential until its device exists.
CREATE TABLE device_hold (
  credential_id uuid NOT NULL,
  installation_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id uuid NOT NULL,
  ends_at datetime(6) NOT NULL,
  PRIMARY KEY (credential_id, installation_id),
  KEY device_hold_of_user (user_id, ends_at)
) DEFAULT CHARACTER SET utf8mb4;
