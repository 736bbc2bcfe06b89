-- Pointers to records that a consumer could not handle; never their values.
CREATE TABLE dead_letter (
    event_id          VARCHAR(100)  NOT NULL PRIMARY KEY,
    topic             VARCHAR(200)  NOT NULL,
    topic_partition   INT           NOT NULL,
    topic_offset      BIGINT        NOT NULL,
    failed_event_id   VARCHAR(200)  NULL,
    failed_event_type VARCHAR(200)  NULL,
    consumer          VARCHAR(200)  NOT NULL,
    reason            VARCHAR(1000) NOT NULL,
    recorded_at       DATETIME(6)   NOT NULL,
    INDEX dead_letter_newest (recorded_at, event_id)
) DEFAULT CHARACTER SET utf8mb4;
