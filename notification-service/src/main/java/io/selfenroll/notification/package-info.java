/** Deliveries: one durable row per message, the worker that mails them, and what administrators see of it. */
package io.selfenroll.notification;
