-- Which device belongs to whom, known before it enrolls. A site knows an identifier once.
CREATE TABLE device_identifier (
    id         UUID        NOT NULL PRIMARY KEY,
    site_id    UUID        NOT NULL,
    user_id    UUID        NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    identifier VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT device_identifier_once UNIQUE (site_id, identifier),
    INDEX device_identifier_user (user_id, identifier),
    CONSTRAINT device_identifier_user FOREIGN KEY (user_id) REFERENCES site_user (id),
    CONSTRAINT device_identifier_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;
