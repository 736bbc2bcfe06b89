ALTER TABLE admin_session
    ADD last_seen_at DATETIME(6) NULL,
    ADD address VARCHAR(45) NULL,
    ADD user_agent VARCHAR(300) NULL;
