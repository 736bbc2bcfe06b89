package io.selfenroll.httpapi;

/** There is no such thing, or none that this caller may see. */
public final class NotFound extends Problem {

    public NotFound(String detail) {
        super(404, "not-found", "Not found", detail);
    }
}
