CREATE TABLE site_user (
    id         UUID         NOT NULL PRIMARY KEY,
    site_id    UUID         NOT NULL,
    email      VARCHAR(254) NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    language   VARCHAR(35)  NULL,
    status     VARCHAR(10)  NOT NULL,
    version    BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    CONSTRAINT site_user_email UNIQUE (site_id, email),
    CONSTRAINT site_user_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;
