/** What the tests share: the servers they run against, credentials as credential-service issues them, and tokens. */
package io.selfenroll.notification;
