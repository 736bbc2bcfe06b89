-- What sites say about their mails. Filled by reading the state topic again from its start.
ALTER TABLE site
  ADD COLUMN active boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN languages varchar(1000) NOT NULL DEFAULT '',
  ADD COLUMN sender_name varchar(100) NULL,
  ADD COLUMN reply_to varchar(254) NULL,
  ADD COLUMN reminder boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN wrong_pin_mail boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN enrolled_mail boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN admin_notices boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN colour varchar(7) NULL,
  ADD COLUMN logo_png mediumblob NULL;

DELETE FROM topic_position WHERE topic LIKE '%site';
