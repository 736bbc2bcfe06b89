/** Load over HTTP, by Gatling in a JVM of its own. */
package io.selfenroll.loadgenerator;
