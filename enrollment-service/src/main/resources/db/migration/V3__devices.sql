CREATE TABLE device (
  id uuid NOT NULL PRIMARY KEY,
  credential_id uuid NOT NULL,
  request_id uuid NOT NULL,
  site_id uuid NOT NULL,
  user_id uuid NOT NULL,
  email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  installation_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of the device secret, hex; the secret itself is stored nowhere.
  secret_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name varchar(100) NOT NULL,
  platform varchar(16) NOT NULL,
  manufacturer varchar(100) NULL,
  model varchar(100) NULL,
  os_version varchar(100) NULL,
  serial_number varchar(100) NULL,
  accepted_terms int NULL,
  status varchar(16) NOT NULL,
  enrolled_at datetime(6) NOT NULL,
  connected_at datetime(6) NULL,
  last_sync_at datetime(6) NULL,
  retired_at datetime(6) NULL,
  retired_by varchar(254) NULL,
  -- A credential makes one device, whatever runs in parallel (G3).
  UNIQUE KEY device_of_credential (credential_id),
  -- The administrators' lists, newest first: of all sites, of a site, of a site and a status.
  KEY device_list (enrolled_at, id),
  KEY device_list_of_site (site_id, enrolled_at, id),
  KEY device_list_of_status (site_id, status, enrolled_at, id)
) DEFAULT CHARACTER SET utf8mb4;
