-- A file on its way in. Erased after an hour; run and lease_until say which job works on it and until when it is trusted.
CREATE TABLE csv_import (
    id           UUID         NOT NULL PRIMARY KEY,
    site_id      UUID         NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    separated_by VARCHAR(20)  NOT NULL,
    encoding     VARCHAR(20)  NOT NULL,
    header       BOOLEAN      NOT NULL,
    file_columns LONGTEXT     NOT NULL,
    preview      LONGTEXT     NOT NULL,
    file_rows    INT          NOT NULL,
    on_existing  VARCHAR(10)  NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    done         INT          NOT NULL,
    result       LONGTEXT     NULL,
    failure      VARCHAR(500) NULL,
    run          UUID         NULL,
    lease_until  DATETIME(6)  NULL,
    created_at   DATETIME(6)  NOT NULL,
    INDEX csv_import_site (site_id, created_at),
    INDEX csv_import_lease (state, lease_until),
    INDEX csv_import_age (created_at),
    CONSTRAINT csv_import_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE csv_import_file (
    import_id UUID     NOT NULL PRIMARY KEY,
    content   LONGBLOB NOT NULL,
    CONSTRAINT csv_import_file_import FOREIGN KEY (import_id) REFERENCES csv_import (id) ON DELETE CASCADE
);
