-- How often a PIN was used with an address that gets no mail for it, by the minute of the decision.
CREATE TABLE pin_miss (
  pin_id uuid NOT NULL,
  at_minute datetime NOT NULL,
  misses int NOT NULL,
  PRIMARY KEY (pin_id, at_minute),
  KEY pin_miss_by_age (at_minute)
) DEFAULT CHARACTER SET utf8mb4;

-- When the next request with a slowed PIN has its turn. Whoever gives out turns holds the row.
CREATE TABLE pin_turn (
  pin_id uuid NOT NULL PRIMARY KEY,
  next_at datetime(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Requests that wait for their turn: accepted, right, and not decided yet. The PIN is in them as a keyed hash only.
CREATE TABLE held_request (
  request_id uuid NOT NULL PRIMARY KEY,
  pin_id uuid NOT NULL,
  email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request longtext NOT NULL,
  due_at datetime(6) NOT NULL,
  KEY held_request_by_turn (due_at),
  KEY held_request_by_address (email)
) DEFAULT CHARACTER SET utf8mb4;

-- How many were verified with a PIN lately.
CREATE INDEX enrollment_request_by_pin ON enrollment_request (pin_id, outcome, decided_at);
