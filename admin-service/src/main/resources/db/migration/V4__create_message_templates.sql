-- One row per template that a site ever had of its own. own = 0: it went back to the default; version still grows.
CREATE TABLE message_template (
    site_id    UUID        NOT NULL,
    kind       VARCHAR(50) NOT NULL,
    language   VARCHAR(35) NOT NULL,
    version    INT         NOT NULL,
    own        BOOLEAN     NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (site_id, kind, language),
    CONSTRAINT message_template_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Every text that was ever saved.
CREATE TABLE message_template_version (
    site_id  UUID         NOT NULL,
    kind     VARCHAR(50)  NOT NULL,
    language VARCHAR(35)  NOT NULL,
    version  INT          NOT NULL,
    subject  VARCHAR(500) NOT NULL,
    body     LONGTEXT     NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    saved_by VARCHAR(254) NOT NULL,
    PRIMARY KEY (site_id, kind, language, version)
) DEFAULT CHARACTER SET utf8mb4;
