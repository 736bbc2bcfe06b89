-- Every terms text that a site ever had, for whoever must know what a user accepted.
CREATE TABLE site_terms (
    site_id  UUID         NOT NULL,
    version  INT          NOT NULL,
    text     LONGTEXT     NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    saved_by VARCHAR(254) NULL,
    PRIMARY KEY (site_id, version),
    CONSTRAINT site_terms_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Who saved the texts that are there already is not known; when, no later than the last change.
INSERT INTO site_terms (site_id, version, text, saved_at, saved_by)
SELECT id, terms_version, terms_text, updated_at, NULL FROM site WHERE terms_text IS NOT NULL;
