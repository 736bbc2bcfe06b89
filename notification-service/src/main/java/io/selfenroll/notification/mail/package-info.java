/**
 * Sends queued deliveries: opens the secret, writes the message, hands it to the mail server. Never inside a database
 * transaction, never longer than the send timeout.
 */
package io.selfenroll.notification.mail;
