/** Requests that got no credential: who mistyped the company PIN is told, so that nobody waits for a mail in vain. */
package io.selfenroll.notification.rejection;
