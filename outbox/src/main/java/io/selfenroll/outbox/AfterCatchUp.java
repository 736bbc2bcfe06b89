package io.selfenroll.outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * For endpoints that judge by a read model: a service that has just started, with a database that was emptied, would say
 * of everybody that there is no such user. They wait up to two seconds until the state topics have been applied once, then
 * answer 503. Needs a thread that may block.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AfterCatchUp {}
