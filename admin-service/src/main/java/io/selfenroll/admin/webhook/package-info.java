/**
 * Webhooks of a site: other systems are told what happens, as CloudEvents over HTTPS, signed by the specification of
 * Standard Webhooks. Here is what an administrator sets up; {@code sending} delivers.
 */
package io.selfenroll.admin.webhook;
