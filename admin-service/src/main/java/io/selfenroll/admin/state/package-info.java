/** Publishes the whole state again when the broker has lost it. */
package io.selfenroll.admin.state;
