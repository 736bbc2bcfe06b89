-- Who made a credential, how it is handed over, what became of it. The defaults are those of requests.
ALTER TABLE credential
    ADD COLUMN origin       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'REQUEST',
    ADD COLUMN issued_by    VARCHAR(320)  NULL,
    ADD COLUMN hand_over    VARCHAR(4)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'MAIL',
    -- JSON array, lower case.
    ADD COLUMN tags         VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '[]',
    ADD COLUMN life_minutes INT           NOT NULL DEFAULT 60,
    ADD COLUMN opened_at    DATETIME(6)   NULL,
    ADD COLUMN revoked_by   VARCHAR(320)  NULL,
    ADD COLUMN batch_id     UUID          NULL,
    -- A batch that is sent again issues nothing twice; the database itself holds that.
    ADD UNIQUE KEY one_per_batch_and_user (batch_id, user_id),
    -- Search by the beginning of an address, in a site and in all.
    ADD KEY address_of_site (site_id, email),
    ADD KEY address (email);

UPDATE credential SET life_minutes = TIMESTAMPDIFF(MINUTE, issued_at, expires_at);
