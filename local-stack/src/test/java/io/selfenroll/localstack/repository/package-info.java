/** What holds for the repository as a whole. */
package io.selfenroll.localstack.repository;
