/** What an installation in a data directory consists of: its ports, its passwords, its lock. */
package io.selfenroll.localstack.install;
