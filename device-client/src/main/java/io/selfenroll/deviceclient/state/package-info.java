/** What the device remembers between two runs, in one file that only its owner can read. */
package io.selfenroll.deviceclient.state;
