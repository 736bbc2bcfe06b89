package io.selfenroll.httpapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a resource method take a larger body than {@code selfenroll.http.max-body}, say {@code @MaxBody("5M")}. The
 * service's {@code quarkus.http.limits.max-body-size} stands above it and must be at least as large.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {

    /** As in configuration: bytes, or with the suffix K or M (powers of 1024). */
    String value();
}
