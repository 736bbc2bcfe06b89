-- Read models, built from the compacted topics `site` and `message-template`; never written by requests.
CREATE TABLE site (
  id uuid NOT NULL PRIMARY KEY,
  slug varchar(64) NOT NULL,
  name varchar(500) NOT NULL,
  default_language varchar(35) NOT NULL,
  credential_life_minutes int NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- The messages that sites wrote themselves. A site without a row uses the built-in text.
CREATE TABLE own_template (
  site_id uuid NOT NULL,
  kind varchar(64) NOT NULL,
  language varchar(35) NOT NULL,
  version int NOT NULL,
  subject varchar(500) NOT NULL,
  body mediumtext NOT NULL,
  PRIMARY KEY (site_id, kind, language)
) DEFAULT CHARACTER SET utf8mb4;
