/** People who may use the console: their roles, sites and passwords, and how the first one comes to be. */
package io.selfenroll.admin.admin;
