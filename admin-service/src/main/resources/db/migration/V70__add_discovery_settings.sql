-- Where a site's devices find its MDM server, by platform, and the domains of mail that tell which site is meant.
ALTER TABLE site
    ADD COLUMN mdm_servers  LONGTEXT NULL,
    ADD COLUMN mail_domains LONGTEXT NULL;

-- A domain leads to one site only; the key decides between two sites that ask for it at once.
CREATE TABLE site_mail_domain (
    domain  VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    site_id UUID                                               NOT NULL,
    KEY site_mail_domain_by_site (site_id),
    CONSTRAINT site_mail_domain_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;
