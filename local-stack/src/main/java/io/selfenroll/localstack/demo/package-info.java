/** Demo data, made through the public admin API as an administrator would. */
package io.selfenroll.localstack.demo;
