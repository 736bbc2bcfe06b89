/** Brings events to webhooks: at least once, signed, again with growing waits, and with a log. */
package io.selfenroll.admin.webhook.sending;
