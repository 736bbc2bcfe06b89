-- When a request reached each step: the funnel counts and the lists show them. NULL: not reached, or not known to be.
ALTER TABLE enrollment
    ADD COLUMN origin        VARCHAR(10)  NULL,
    ADD COLUMN credential_id UUID         NULL,
    ADD COLUMN device_serial VARCHAR(200) NULL,
    ADD COLUMN verified_at   DATETIME(6)  NULL,
    ADD COLUMN issued_at     DATETIME(6)  NULL,
    ADD COLUMN sent_at       DATETIME(6)  NULL,
    ADD COLUMN opened_at     DATETIME(6)  NULL,
    ADD COLUMN redeemed_at   DATETIME(6)  NULL,
    ADD COLUMN enrolled_at   DATETIME(6)  NULL,
    ADD COLUMN connected_at  DATETIME(6)  NULL,
    ADD INDEX enrollment_user (user_id, requested_at),
    ADD INDEX enrollment_device_id (device_id),
    ADD INDEX enrollment_device_name (device_name),
    ADD INDEX enrollment_device_serial (device_serial);

UPDATE enrollment e
    JOIN (SELECT request_id,
                 MIN(IF(type = 'enrollment.verified.v1', occurred_at, NULL))  AS verified_at,
                 MIN(IF(type = 'credential.issued.v1', occurred_at, NULL))    AS issued_at,
                 MIN(IF(type = 'delivery.sent.v1'
                     AND JSON_VALUE(detail, '$.kind') = 'enrollment-credentials', occurred_at, NULL)) AS sent_at,
                 MIN(IF(type = 'credential.redeemed.v1', occurred_at, NULL))  AS redeemed_at,
                 MIN(IF(type = 'device.enrolled.v1', occurred_at, NULL))      AS enrolled_at,
                 MIN(IF(type = 'device.connected.v1', occurred_at, NULL))     AS connected_at,
                 MIN(IF(type = 'credential.issued.v1', JSON_VALUE(detail, '$.credentialId'), NULL)) AS credential_id
          FROM timeline_event
          GROUP BY request_id) t ON t.request_id = e.request_id
SET e.verified_at = t.verified_at,
    e.issued_at = t.issued_at,
    e.sent_at = t.sent_at,
    e.redeemed_at = t.redeemed_at,
    e.enrolled_at = t.enrolled_at,
    e.connected_at = t.connected_at,
    e.credential_id = t.credential_id;
