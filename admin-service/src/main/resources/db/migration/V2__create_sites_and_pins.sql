CREATE TABLE site (
    id                      UUID         NOT NULL PRIMARY KEY,
    slug                    VARCHAR(64)  NOT NULL,
    name                    VARCHAR(200) NOT NULL,
    status                  VARCHAR(10)  NOT NULL,
    languages               VARCHAR(1000) NOT NULL,
    default_language        VARCHAR(35)  NOT NULL,
    credential_life_minutes INT          NOT NULL,
    clients                 LONGTEXT     NOT NULL,
    terms_version           INT          NOT NULL,
    terms_text              LONGTEXT     NULL,
    version                 BIGINT       NOT NULL,
    created_at              DATETIME(6)  NOT NULL,
    updated_at              DATETIME(6)  NOT NULL,
    CONSTRAINT site_slug UNIQUE (slug)
) DEFAULT CHARACTER SET utf8mb4;

-- Every PIN there ever was. pin_hash is unique over all sites and all time: a PIN is never given out twice.
CREATE TABLE pin (
    id            UUID          NOT NULL PRIMARY KEY,
    site_id       UUID          NOT NULL,
    encrypted_pin VARCHAR(1000) NOT NULL,
    pin_hash      VARCHAR(200)  NOT NULL,
    valid_from    DATETIME(6)   NOT NULL,
    valid_until   DATETIME(6)   NULL,
    INDEX pin_site (site_id, valid_until),
    CONSTRAINT pin_hash UNIQUE (pin_hash),
    CONSTRAINT pin_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Counted by the timeline's consumer; apart from pin so that a rotation and a count never wait for each other.
CREATE TABLE pin_use (
    pin_id   UUID   NOT NULL PRIMARY KEY,
    accepted BIGINT NOT NULL,
    refused  BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
