package io.selfenroll.admin.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.selfenroll.audittrail.AuditTrail;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** From where, and with what, the current call came: what an admin recognises a session by. */
@ApplicationScoped
class CallingBrowser {

    private static final int MAX_CHARACTERS = 300;

    private final CurrentVertxRequest request;
    private final AuditTrail audit;

    CallingBrowser(CurrentVertxRequest request, AuditTrail audit) {
        this.request = request;
        this.audit = audit;
    }

    String address() {
        return audit.callerAddress();
    }

    /** Without what is no plain text; null when the browser does not say. */
    String userAgent() {
        RoutingContext current = request.getCurrent();
        String agent = current == null ? null : current.request().getHeader(HttpHeaders.USER_AGENT);
        if (agent == null) {
            return null;
        }
        String plain = agent.replaceAll("[^\\x20-\\x7E]", "");
        return plain.substring(0, Math.min(plain.length(), MAX_CHARACTERS));
    }
}
