package io.selfenroll.admin.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * Runs a transactional method by the rules of {@link io.selfenroll.outbox.WholeTransaction#repeat}: again when MariaDB
 * rolled its transaction back because of another one; after that, and when the database cannot be reached, 503.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryOnConflict {}
