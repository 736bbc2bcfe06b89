/** Rules for the shape of every service, checked over its classes and those of our libraries that it uses. */
package io.selfenroll.localstack.test.architecture;
