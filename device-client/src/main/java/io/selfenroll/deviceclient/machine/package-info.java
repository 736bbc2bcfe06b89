/** What this machine is: platform, maker, model, system version. */
package io.selfenroll.deviceclient.machine;
