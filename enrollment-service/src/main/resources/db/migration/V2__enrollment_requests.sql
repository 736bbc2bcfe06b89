-- The one recorded outcome of each accepted request (G2). Rows are added, never changed.
CREATE TABLE enrollment_request (
  id uuid NOT NULL PRIMARY KEY,
  reference varchar(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  locale varchar(35) NULL,
  outcome varchar(16) NOT NULL,
  reason varchar(32) NULL,
  site_id uuid NULL,
  user_id uuid NULL,
  pin_id uuid NULL,
  requested_at datetime(6) NOT NULL,
  decided_at datetime(6) NOT NULL,
  -- Serves the mail caps: how many of an address were verified lately.
  KEY enrollment_request_by_address (email, outcome, decided_at)
) DEFAULT CHARACTER SET utf8mb4;
