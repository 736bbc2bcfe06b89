/** Users from a CSV file, known by their address: new ones are added, others brought up to date. */
package io.selfenroll.admin.userimport;
