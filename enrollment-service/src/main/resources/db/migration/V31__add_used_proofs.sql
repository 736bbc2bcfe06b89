-- Proofs by devices' keys that were used: each counts once, whichever instance it reaches. SHA-256 of key and jti.
CREATE TABLE used_proof (
  digest binary(32) NOT NULL PRIMARY KEY,
  ends_at datetime(6) NOT NULL,
  KEY used_proof_by_end (ends_at)
) DEFAULT CHARACTER SET utf8mb4;
