/** What administrators see and do: list and revoke. */
package io.selfenroll.credential.admin;
