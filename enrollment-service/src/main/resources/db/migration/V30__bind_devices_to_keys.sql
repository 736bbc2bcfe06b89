-- RFC 7638 thumbprint of the key that a device proves its calls by (DPoP); null for a device with plain bearer tokens.
ALTER TABLE device ADD COLUMN key_thumbprint varchar(43) CHARACTER SET ascii COLLATE ascii_bin NULL;
