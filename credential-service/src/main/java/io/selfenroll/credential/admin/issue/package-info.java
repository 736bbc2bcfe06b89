/** Credentials that administrators make: for many users at once, or again for one. */
package io.selfenroll.credential.admin.issue;
