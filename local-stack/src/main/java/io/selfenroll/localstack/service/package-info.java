/** The four packaged services as processes: their configuration, their start caches, their readiness. */
package io.selfenroll.localstack.service;
