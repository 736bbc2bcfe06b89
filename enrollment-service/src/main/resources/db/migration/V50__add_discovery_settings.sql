-- Where discovery sends a site's devices, and the mail domains by which it finds the site. Not unique here: the old and
-- the new owner of a domain may overlap for a moment, because their keys live in different partitions.
ALTER TABLE site
  ADD COLUMN mdm_servers mediumtext NULL;

CREATE TABLE site_mail_domain (
  domain varchar(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_id uuid NOT NULL,
  PRIMARY KEY (domain, site_id),
  KEY site_mail_domain_by_site (site_id),
  CONSTRAINT site_mail_domain_site FOREIGN KEY (site_id) REFERENCES site (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- States that were read before these columns existed are read once more.
UPDATE site SET version = 0;
DELETE FROM topic_position WHERE topic LIKE '%site';
