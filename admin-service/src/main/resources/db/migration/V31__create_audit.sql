-- The audit: one chain without gaps. The columns beside entry and hash are made from the entry by the database, so that
-- nothing is shown, filtered or sorted by that the hash does not cover.
CREATE TABLE audit_entry (
    sequence      BIGINT       NOT NULL PRIMARY KEY,
    entry         LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (JSON_VALID(entry)),
    hash          CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_id      VARCHAR(100) AS (JSON_VALUE(entry, '$.eventId')) PERSISTENT,
    occurred_at   VARCHAR(30)  AS (JSON_VALUE(entry, '$.at')) PERSISTENT,
    action        VARCHAR(100) AS (JSON_VALUE(entry, '$.action')) PERSISTENT,
    actor_id      VARCHAR(100) AS (JSON_VALUE(entry, '$.actor.id')) PERSISTENT,
    actor_name    VARCHAR(320) AS (JSON_VALUE(entry, '$.actor.name')) PERSISTENT,
    site_id       VARCHAR(36)  AS (JSON_VALUE(entry, '$.siteId')) PERSISTENT,
    target_type   VARCHAR(50)  AS (JSON_VALUE(entry, '$.target.type')) PERSISTENT,
    target_id     VARCHAR(200) AS (JSON_VALUE(entry, '$.target.id')) PERSISTENT,
    target_label  VARCHAR(320) AS (JSON_VALUE(entry, '$.target.label')) PERSISTENT,
    UNIQUE INDEX audit_entry_event (event_id),
    INDEX audit_entry_time (occurred_at),
    INDEX audit_entry_site (site_id, sequence),
    INDEX audit_entry_action (action, sequence),
    INDEX audit_entry_actor (actor_name, sequence),
    INDEX audit_entry_actor_id (actor_id, sequence),
    INDEX audit_entry_target (target_id, sequence),
    INDEX audit_entry_label (target_label, sequence)
) DEFAULT CHARACTER SET utf8mb4;

-- The end of the chain: its lock lets one instance at a time append, and entries cut off at the end are missed here.
CREATE TABLE audit_chain (
    id       INT      NOT NULL PRIMARY KEY,
    sequence BIGINT   NOT NULL,
    hash     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO audit_chain (id, sequence, hash) VALUES (1, 0, REPEAT('0', 64));
