package io.selfenroll.admin.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.selfenroll.outbox.WholeTransaction;

/** Its priority puts it around {@code @Transactional}, so that each try is a transaction of its own. */
@RetryOnConflict
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryOnConflictInterceptor {

    @AroundInvoke
    Object retry(InvocationContext context) throws Exception {
        return WholeTransaction.repeat(context::proceed);
    }
}
