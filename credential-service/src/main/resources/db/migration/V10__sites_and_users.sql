-- Read model of the topics site and user, for credentials that administrators make.
CREATE TABLE site (
    id                      UUID         NOT NULL PRIMARY KEY,
    version                 BIGINT       NOT NULL,
    slug                    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name                    VARCHAR(500) NOT NULL,
    status                  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credential_life_minutes INT          NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE app_user (
    id         UUID         NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    site_id    UUID         NOT NULL,
    email      VARCHAR(320) NOT NULL,
    first_name VARCHAR(500) NOT NULL,
    last_name  VARCHAR(500) NOT NULL,
    language   VARCHAR(35)  NULL,
    status     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARSET = utf8mb4;

-- Both topics are read again from their start, because so far nothing of them was kept. Older instances are stopped
-- before this one starts: they would go on where they were.
DELETE FROM topic_position;
