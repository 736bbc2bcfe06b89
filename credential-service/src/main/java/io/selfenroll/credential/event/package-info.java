/** What this service tells the others about a credential. */
package io.selfenroll.credential.event;
