/** Events that some service could not handle, for platform administrators: where each is and why it failed. */
package io.selfenroll.admin.deadletter;
