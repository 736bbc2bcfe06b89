/** The key files of this service, read once at the start. */
package io.selfenroll.admin.key;
