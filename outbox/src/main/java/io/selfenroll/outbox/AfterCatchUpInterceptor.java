package io.selfenroll.outbox;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around transactions, as nothing is to be read before. */
@AfterCatchUp
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AfterCatchUpInterceptor {

    private final CatchUp catchUp;

    AfterCatchUpInterceptor(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @AroundInvoke
    Object proceed(InvocationContext context) throws Exception {
        catchUp.await();
        return context.proceed();
    }
}
