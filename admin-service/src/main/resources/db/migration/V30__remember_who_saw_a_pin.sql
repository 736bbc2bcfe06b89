-- When an admin or an API token last saw a site's PIN and the audit got a line for it.
CREATE TABLE pin_disclosure (
    admin_id UUID        NOT NULL,
    site_id  UUID        NOT NULL,
    shown_at DATETIME(6) NOT NULL,
    PRIMARY KEY (admin_id, site_id)
) DEFAULT CHARACTER SET utf8mb4;
