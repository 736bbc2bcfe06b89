package io.selfenroll.admin.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.selfenroll.audittrail.AuditTrail;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** From where, and with what, the current call came: what an admin recognises a session by. */
@ApplicationScoped
class CallingBrowser {

    /** An IPv6 address; without its zone when it is long. */
    private static final int MAX_ADDRESS = 45;

    private static final int MAX_CHARACTERS = 300;

    private final CurrentVertxRequest request;
    private final AuditTrail audit;

    CallingBrowser(CurrentVertxRequest request, AuditTrail audit) {
        this.request = request;
        this.audit = audit;
    }

    String address() {
        return cut(audit.callerAddress(), MAX_ADDRESS);
    }

    /** Without what is no plain text; null when the browser does not say. */
    String userAgent() {
        RoutingContext current = request.getCurrent();
        String agent = current == null ? null : current.request().getHeader(HttpHeaders.USER_AGENT);
        if (agent == null) {
            return null;
        }
        return cut(agent.replaceAll("[^\\x20-\\x7E]", ""), MAX_CHARACTERS);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
