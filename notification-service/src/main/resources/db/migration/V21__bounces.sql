-- Addresses that a site's mail came back from for good; lifted by its administrators.
CREATE TABLE suppressed_address (
  id uuid NOT NULL PRIMARY KEY,
  site_id uuid NOT NULL,
  recipient varchar(254) NOT NULL,
  reason varchar(40) NOT NULL,
  delivery_id uuid NOT NULL,
  since datetime(6) NOT NULL,
  UNIQUE KEY suppressed_once (site_id, recipient),
  KEY suppressed_by_site (site_id, since, id),
  KEY suppressed_by_age (since, id)
) DEFAULT CHARACTER SET utf8mb4;
