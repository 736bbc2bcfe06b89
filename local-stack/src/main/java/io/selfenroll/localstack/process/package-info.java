/** Child processes that end with the JVM that started them, and the ports they listen on. */
package io.selfenroll.localstack.process;
