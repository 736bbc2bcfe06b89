-- Events to publish, in the shape that Debezium's outbox event router reads, and what the relay and the inbox remember.
CREATE TABLE outbox_event (
    seq           BIGINT       NOT NULL AUTO_INCREMENT,
    id            UUID         NOT NULL,
    aggregatetype VARCHAR(64)  NOT NULL,
    aggregateid   VARCHAR(128) NOT NULL,
    type          VARCHAR(96)  NOT NULL,
    payload       MEDIUMTEXT   NULL,
    timestamp     DATETIME(6)  NOT NULL,
    traceparent   VARCHAR(64)  NULL,
    lane          TINYINT      NOT NULL,
    attempts      INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (seq),
    KEY outbox_event_lane (lane, seq)
);

-- One row a lane. Whoever holds the lock on it publishes the lane's events, in their order.
CREATE TABLE outbox_lane (
    lane TINYINT NOT NULL PRIMARY KEY
);
INSERT INTO outbox_lane (lane) VALUES (0), (1), (2), (3), (4), (5), (6), (7);

CREATE TABLE inbox_event (
    consumer VARCHAR(96) NOT NULL,
    event_id VARCHAR(96) NOT NULL,
    seen_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (consumer, event_id),
    KEY inbox_event_seen (seen_at)
);

-- How far each state topic has been applied to this database.
CREATE TABLE topic_position (
    topic        VARCHAR(200) NOT NULL,
    partition_no INT          NOT NULL,
    next_offset  BIGINT       NOT NULL,
    PRIMARY KEY (topic, partition_no)
);
