package io.selfenroll.httpapi;

import java.util.List;
import java.util.Map;

/** A field of the request is refused: 400 {@code invalid-request} that names it. */
public final class InvalidField extends Problem {

    static final String NAME = "invalid-request";
    static final String TITLE = "The request is not valid";

    private static final long serialVersionUID = 1L;

    private final String message;

    public InvalidField(String field, String message) {
        super(
                builder(400, NAME, TITLE, "Correct the named fields and send it again.")
                        .with("violations", List.of(new Violation(field, message))),
                Map.of());
        this.message = message;
    }

    /** What is wrong with the field, for those who name it otherwise, say by row and column. */
    public String message() {
        return message;
    }
}
