-- What is searched by one column is sorted by another: with all of them in the index MariaDB need not look at the rows,
-- for which it would rather read the whole table, other sites' users included.
ALTER TABLE site_user
    DROP INDEX site_user_by_email,
    DROP INDEX site_user_by_last_name,
    DROP INDEX site_user_by_first_name,
    ADD INDEX site_user_by_email (site_id, email, status, language, last_name, first_name, created_at),
    ADD INDEX site_user_by_last_name (site_id, last_name, first_name, id, status, language, email, created_at),
    ADD INDEX site_user_by_first_name (site_id, first_name, last_name, id, status, language, email, created_at);
