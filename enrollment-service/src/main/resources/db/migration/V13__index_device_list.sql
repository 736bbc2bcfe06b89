-- The administrators' list: sorted four ways, of one site or of all. Each order has an index to walk; what the list is
-- filtered by stands at its end, so that rows that do not match are passed over without being read.
ALTER TABLE device
  -- Never synchronised sorts as very long ago.
  ADD COLUMN seen_at datetime(6) GENERATED ALWAYS AS (ifnull(last_sync_at, '1970-01-01 00:00:00')) STORED,
  ADD COLUMN search_text varchar(700) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    lower(concat_ws(' ', email, name, serial_number, imei, udid))) STORED,
  DROP KEY device_list,
  DROP KEY device_list_of_site,
  DROP KEY device_list_of_status,
  ADD KEY device_by_enrolled (enrolled_at, id, site_id, status, platform, ownership),
  ADD KEY device_by_seen (seen_at, id, site_id, status, platform, ownership),
  ADD KEY device_by_name (name, id, site_id, status, platform, ownership),
  ADD KEY device_by_email (email, id, site_id, status, platform, ownership),
  ADD KEY device_of_site_by_enrolled (site_id, enrolled_at, id, status, platform, ownership),
  ADD KEY device_of_site_by_seen (site_id, seen_at, id, status, platform, ownership),
  ADD KEY device_of_site_by_name (site_id, name, id, status, platform, ownership),
  ADD KEY device_of_site_by_email (site_id, email, id, status, platform, ownership),
  -- Serves the device limit, and what happens to the devices of a user who goes.
  ADD KEY device_of_user (user_id, status, enrolled_at);
