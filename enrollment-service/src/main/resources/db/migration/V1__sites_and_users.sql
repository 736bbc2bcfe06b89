-- Read model of sites and users, built from the compacted topics `site` and `user`; never written by requests.
-- Slugs and addresses are not unique here: a deleted and a new owner of one may overlap for a moment, because their
-- keys live in different partitions.
CREATE TABLE site (
  id uuid NOT NULL PRIMARY KEY,
  version bigint NOT NULL,
  slug varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name varchar(500) NOT NULL,
  status varchar(16) NOT NULL,
  languages text NOT NULL,
  default_language varchar(35) NOT NULL,
  credential_life_minutes int NOT NULL,
  clients mediumtext NOT NULL,
  terms_version int NULL,
  terms_text mediumtext NULL,
  KEY site_by_slug (slug)
) DEFAULT CHARACTER SET utf8mb4;

-- One row per accepted PIN and accepted pin-hash key. The hash comes first: the verifier looks PINs up by it.
CREATE TABLE site_pin (
  hash varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pin_id uuid NOT NULL,
  site_id uuid NOT NULL,
  valid_until datetime(6) NULL,
  PRIMARY KEY (hash, pin_id),
  KEY site_pin_by_site (site_id),
  CONSTRAINT site_pin_site FOREIGN KEY (site_id) REFERENCES site (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE app_user (
  id uuid NOT NULL PRIMARY KEY,
  version bigint NOT NULL,
  site_id uuid NOT NULL,
  email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  first_name varchar(500) NOT NULL,
  last_name varchar(500) NOT NULL,
  language varchar(35) NULL,
  status varchar(16) NOT NULL,
  KEY app_user_by_email (email)
) DEFAULT CHARACTER SET utf8mb4;
