/**
 * Who did what: every change that an administrator makes is published to the topic {@code admin-action} in the
 * transaction of the change, so that there is no change without its record and no record of a change that was undone.
 * admin-service appends what arrives there to the audit.
 */
package io.selfenroll.audittrail;
