-- One index per order of the list and per way to search, each with the columns that filters ask for.
ALTER TABLE site_user
    ADD INDEX site_user_by_email (site_id, email, status, language),
    ADD INDEX site_user_by_last_name (site_id, last_name, first_name, id, status, language),
    ADD INDEX site_user_by_first_name (site_id, first_name, last_name, id, status, language),
    ADD INDEX site_user_by_creation (site_id, created_at, id, status, language);
