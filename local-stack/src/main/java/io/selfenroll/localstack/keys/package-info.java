/** {@code ./dev keys}: the keys of the local stack or of an installation with Compose. */
package io.selfenroll.localstack.keys;
