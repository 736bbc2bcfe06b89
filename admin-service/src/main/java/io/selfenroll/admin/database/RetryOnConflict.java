package io.selfenroll.admin.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * Runs a transactional method again, at most twice, when MariaDB rolled its transaction back because of another one:
 * errors 1020 (record changed), 1205 (lock wait timeout) and 1213 (deadlock). After that, and when the database cannot
 * be reached or gives no connection in time, the answer is 503.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryOnConflict {}
