/** How requests use the database: whole transactions, repeated when they collide, 503 when it is away. */
package io.selfenroll.enrollment.database;
