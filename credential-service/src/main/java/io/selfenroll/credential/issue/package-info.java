/** Issues credentials: one for each verified enrollment request, and those that administrators order. */
package io.selfenroll.credential.issue;
