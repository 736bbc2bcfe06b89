-- When the administrators of a site were last told of a kind of trouble, so that a flood of it is one mail an hour.
CREATE TABLE alarm (
    site_id     UUID        NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    notified_at DATETIME(6) NOT NULL,
    PRIMARY KEY (site_id, kind)
) DEFAULT CHARACTER SET utf8mb4;
