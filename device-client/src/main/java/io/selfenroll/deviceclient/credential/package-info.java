/** The one-time user name and password as people type them: normalised and checked before anything is sent. */
package io.selfenroll.deviceclient.credential;
