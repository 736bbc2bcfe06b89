-- What enrollment heeds of a site's settings, and how the site presents itself. Nothing set: no limit, every platform,
-- no branding.
ALTER TABLE site
  ADD COLUMN device_limit int NULL,
  ADD COLUMN allowed_platforms varchar(500) NOT NULL DEFAULT '[]',
  ADD COLUMN colour varchar(7) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN logo_digest varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- Apart from the site, which every call of a device looks at.
CREATE TABLE site_logo (
  site_id uuid NOT NULL PRIMARY KEY,
  png mediumblob NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- States that were read before these columns existed are read once more.
UPDATE site SET version = 0;
DELETE FROM topic_position WHERE topic LIKE '%site';
