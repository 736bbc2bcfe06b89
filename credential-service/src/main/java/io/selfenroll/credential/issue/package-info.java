/** Issues a credential for each verified enrollment request. */
package io.selfenroll.credential.issue;
