-- Credentials whose user said: this was not me. Kept for those that are being redeemed at that moment.
CREATE TABLE disowned_credential (
  credential_id uuid NOT NULL PRIMARY KEY,
  disowned_at datetime(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
