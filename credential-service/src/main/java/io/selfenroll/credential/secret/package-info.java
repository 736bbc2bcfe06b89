/** The one-time user name and password: how they are made, read as people type them, hashed and sealed. */
package io.selfenroll.credential.secret;
