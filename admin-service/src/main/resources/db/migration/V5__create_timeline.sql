-- Where each enrollment request stands. Fed from events in any order: ranks only grow, requested_at only shrinks.
CREATE TABLE enrollment (
    request_id      UUID         NOT NULL PRIMARY KEY,
    reference       VARCHAR(20)  NULL,
    email           VARCHAR(254) NULL,
    site_id         UUID         NULL,
    user_id         UUID         NULL,
    stage           VARCHAR(30)  NOT NULL,
    stage_rank      INT          NOT NULL,
    reason          VARCHAR(200) NULL,
    requested_at    DATETIME(6)  NOT NULL,
    updated_at      DATETIME(6)  NOT NULL,
    device_id       UUID         NULL,
    device_name     VARCHAR(300) NULL,
    device_platform VARCHAR(30)  NULL,
    device_status   VARCHAR(30)  NULL,
    device_rank     INT          NOT NULL,
    INDEX enrollment_newest (requested_at, request_id),
    INDEX enrollment_site (site_id, requested_at, request_id),
    INDEX enrollment_site_stage (site_id, stage, requested_at),
    INDEX enrollment_device (site_id, device_status),
    INDEX enrollment_reference (reference),
    INDEX enrollment_email (email)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE timeline_event (
    event_id    VARCHAR(100) NOT NULL PRIMARY KEY,
    request_id  UUID         NOT NULL,
    type        VARCHAR(100) NOT NULL,
    occurred_at DATETIME(6)  NOT NULL,
    detail      LONGTEXT     NOT NULL,
    INDEX timeline_event_request (request_id, occurred_at)
) DEFAULT CHARACTER SET utf8mb4;
