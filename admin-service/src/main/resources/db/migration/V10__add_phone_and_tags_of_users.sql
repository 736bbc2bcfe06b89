ALTER TABLE site_user ADD COLUMN phone VARCHAR(16) NULL AFTER language;

-- Compared byte by byte: what is stored is in lower case already, and letters with and without accents are two.
CREATE TABLE user_tag (
    user_id UUID        NOT NULL,
    site_id UUID        NOT NULL,
    tag     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (user_id, tag),
    INDEX user_tag_site (site_id, tag, user_id),
    CONSTRAINT user_tag_user FOREIGN KEY (user_id) REFERENCES site_user (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
