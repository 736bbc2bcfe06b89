/** What this service reads of the life of credentials. */
package io.selfenroll.notification.credential;
