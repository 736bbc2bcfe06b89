-- Failed sign-ins of each address range, as the time at which all of them are forgotten: each failure moves it on by the
-- time that one takes to be forgotten. How far it may lie ahead is the limit (generic cell rate algorithm).
CREATE TABLE sign_in_range (
    address_range VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    forgotten_at  DATETIME(6) NOT NULL,
    INDEX sign_in_range_age (forgotten_at)
) DEFAULT CHARACTER SET utf8mb4;
