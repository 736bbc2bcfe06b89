/**
 * The chain of audit entries, on its own: how entries are appended, kept and verified. The hash of an entry is SHA-256,
 * in lower-case hexadecimal, over the hash of the entry before it (64 zeros for the first) followed by the entry's text,
 * in UTF-8. Sequence numbers begin at 1 and have no gaps.
 */
package io.selfenroll.admin.audit.chain;
