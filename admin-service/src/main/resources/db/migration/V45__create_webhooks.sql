-- Secrets are encrypted with the key file admin-secret; the previous one signs as well until previous_secret_until.
CREATE TABLE webhook (
    id                    UUID          NOT NULL PRIMARY KEY,
    site_id               UUID          NOT NULL,
    name                  VARCHAR(100)  NOT NULL,
    url                   VARCHAR(1000) NOT NULL,
    types                 VARCHAR(1000) NOT NULL,
    status                VARCHAR(10)   NOT NULL,
    encrypted_secret      VARCHAR(1000) NOT NULL,
    previous_secret       VARCHAR(1000) NULL,
    previous_secret_until DATETIME(6)   NULL,
    version               BIGINT        NOT NULL,
    created_at            DATETIME(6)   NOT NULL,
    updated_at            DATETIME(6)   NOT NULL,
    INDEX webhook_site (site_id, status),
    CONSTRAINT webhook_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;

-- What became of the last tries; apart from webhook, so that a try and an edit never wait for each other.
CREATE TABLE webhook_health (
    webhook_id       UUID        NOT NULL PRIMARY KEY,
    last_delivery_at DATETIME(6) NULL,
    last_status      INT         NULL,
    failures_in_a_row INT        NOT NULL,
    CONSTRAINT webhook_health_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- One event on its way to one webhook. The unique key makes a repeated event harmless.
CREATE TABLE webhook_delivery (
    id              UUID         NOT NULL PRIMARY KEY,
    webhook_id      UUID         NOT NULL,
    event_id        VARCHAR(100) NOT NULL,
    type            VARCHAR(100) NOT NULL,
    body            LONGTEXT     NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    attempts        INT          NOT NULL,
    next_attempt_at DATETIME(6)  NULL,
    last_status     INT          NULL,
    last_problem    VARCHAR(200) NULL,
    created_at      DATETIME(6)  NOT NULL,
    delivered_at    DATETIME(6)  NULL,
    INDEX webhook_delivery_due (state, next_attempt_at),
    INDEX webhook_delivery_newest (webhook_id, created_at, id),
    INDEX webhook_delivery_age (created_at),
    CONSTRAINT webhook_delivery_event UNIQUE (webhook_id, event_id),
    CONSTRAINT webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
