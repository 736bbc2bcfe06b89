-- When the record that the letter points at was last sent again; who did that is in the audit. Letters of several
-- consumers may point at one record, and sending it again concerns all of them.
ALTER TABLE dead_letter
    ADD COLUMN replayed_at DATETIME(6) NULL,
    ADD INDEX dead_letter_place (topic, topic_partition, topic_offset);
