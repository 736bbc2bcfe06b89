-- Users and sites that are disabled or gone: read model of the topics user and site.
CREATE TABLE blocked_subject (
    id     UUID        NOT NULL PRIMARY KEY,
    reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARSET = utf8mb4;
