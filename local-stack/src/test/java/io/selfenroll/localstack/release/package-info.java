/** What the release of today owes to the one before it. */
package io.selfenroll.localstack.release;
