CREATE TABLE admin (
    id                  UUID         NOT NULL PRIMARY KEY,
    email               VARCHAR(254) NOT NULL,
    name                VARCHAR(200) NOT NULL,
    role                VARCHAR(30)  NOT NULL,
    status              VARCHAR(10)  NOT NULL,
    password_hash       VARCHAR(100) NOT NULL,
    created_at          DATETIME(6)  NOT NULL,
    password_changed_at DATETIME(6)  NOT NULL,
    CONSTRAINT admin_email UNIQUE (email)
) DEFAULT CHARACTER SET utf8mb4;

-- Sites of an admin; a platform administrator has every site and no row here.
CREATE TABLE admin_site (
    admin_id UUID NOT NULL,
    site_id  UUID NOT NULL,
    PRIMARY KEY (admin_id, site_id),
    CONSTRAINT admin_site_admin FOREIGN KEY (admin_id) REFERENCES admin (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- A token is good only while its session is here: deleting the row ends it at once in this service.
CREATE TABLE admin_session (
    id         UUID        NOT NULL PRIMARY KEY,
    admin_id   UUID        NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    INDEX admin_session_admin (admin_id),
    INDEX admin_session_expiry (expires_at),
    CONSTRAINT admin_session_admin FOREIGN KEY (admin_id) REFERENCES admin (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;

-- Failures in a row per submitted address, whether or not an admin has it.
CREATE TABLE sign_in_attempt (
    address       VARCHAR(254) NOT NULL PRIMARY KEY,
    failures      INT          NOT NULL,
    last_failure  DATETIME(6)  NOT NULL,
    blocked_until DATETIME(6)  NOT NULL,
    INDEX sign_in_attempt_age (last_failure)
) DEFAULT CHARACTER SET utf8mb4;
