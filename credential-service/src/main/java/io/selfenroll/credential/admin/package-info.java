/** What administrators see and end: list and revoke. */
package io.selfenroll.credential.admin;
