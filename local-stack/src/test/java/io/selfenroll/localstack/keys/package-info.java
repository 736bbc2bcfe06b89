/** Tests of the keys of an installation. */
package io.selfenroll.localstack.keys;
