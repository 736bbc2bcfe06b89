-- Sessions and API tokens whose end is on the topic ended-session: kept until their last token has expired, to publish
-- the state again when a broker lost it, and the tombstone when nobody needs it any more.
CREATE TABLE ended_session (
    session_id UUID        NOT NULL PRIMARY KEY,
    ended_at   DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    INDEX ended_session_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4;
