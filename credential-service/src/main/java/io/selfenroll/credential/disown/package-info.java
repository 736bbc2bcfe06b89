/** "This was not me": a user, told by mail, says that somebody else asked for a credential or used it. */
package io.selfenroll.credential.disown;
