-- What a site wants of its messages and devices. `revision` counts what administrators edit (settings and branding);
-- `version` also grows when the PIN is rotated, which must not stand in the way of somebody who edits the settings.
ALTER TABLE site
    ADD COLUMN overlap_default_minutes INT          NOT NULL DEFAULT 0,
    ADD COLUMN device_limit            INT          NULL,
    ADD COLUMN allowed_platforms       VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN sender_name             VARCHAR(100) NULL,
    ADD COLUMN reply_to                VARCHAR(254) NULL,
    ADD COLUMN reminder                BOOLEAN      NOT NULL DEFAULT TRUE,
    ADD COLUMN wrong_pin_mail          BOOLEAN      NOT NULL DEFAULT TRUE,
    ADD COLUMN enrolled_mail           BOOLEAN      NOT NULL DEFAULT TRUE,
    ADD COLUMN admin_notices           BOOLEAN      NOT NULL DEFAULT TRUE,
    ADD COLUMN colour                  VARCHAR(7)   NULL,
    ADD COLUMN logo_digest             VARCHAR(16)  NULL,
    ADD COLUMN logo_width              INT          NULL,
    ADD COLUMN logo_height             INT          NULL,
    ADD COLUMN revision                BIGINT       NOT NULL DEFAULT 1;

-- Apart from site, so that a list of sites reads no pictures.
CREATE TABLE site_logo (
    site_id UUID     NOT NULL PRIMARY KEY,
    png     LONGBLOB NOT NULL,
    CONSTRAINT site_logo_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;
