-- Read model of the topic `device-identifier`: which device belongs to which user before it enrolls.
CREATE TABLE device_identifier (
  id uuid NOT NULL PRIMARY KEY,
  version bigint NOT NULL,
  site_id uuid NOT NULL,
  user_id uuid NOT NULL,
  email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  identifier varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  KEY device_identifier_by_identifier (identifier, site_id)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE device
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN imei varchar(40) NULL,
  ADD COLUMN udid varchar(100) NULL,
  ADD COLUMN ownership varchar(16) NOT NULL DEFAULT 'PERSONAL',
  ADD COLUMN registered_user_id uuid NULL,
  ADD COLUMN registered_to varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY device_of_registered_user (registered_user_id);

-- Serial number, IMEI and UDID of a device, normalised as identifiers are, so that either finds the other.
CREATE TABLE device_mark (
  device_id uuid NOT NULL,
  mark varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (device_id, mark),
  KEY device_mark_by_mark (mark),
  CONSTRAINT device_mark_device FOREIGN KEY (device_id) REFERENCES device (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO device_mark (device_id, mark)
SELECT id, upper(regexp_replace(serial_number, '[^A-Za-z0-9]', ''))
FROM device
WHERE upper(regexp_replace(serial_number, '[^A-Za-z0-9]', '')) <> '';

CREATE TABLE device_tag (
  device_id uuid NOT NULL,
  tag varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (device_id, tag),
  KEY device_tag_by_tag (tag, device_id),
  CONSTRAINT device_tag_device FOREIGN KEY (device_id) REFERENCES device (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
