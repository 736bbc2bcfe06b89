/** Devices as administrators see and change them: listed, filtered, exported, tagged and retired, in their own sites. */
package io.selfenroll.enrollment.device.admin;
