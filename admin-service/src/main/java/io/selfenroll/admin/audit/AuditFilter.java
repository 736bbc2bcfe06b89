package io.selfenroll.admin.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.InvalidField;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries to list, by query parameters; all of them must fit. */
public class AuditFilter {

    @QueryParam("site")
    UUID site;

    @QueryParam("actor")
    @Size(max = 320)
    @Parameter(description = "Id, or the beginning of the name")
    String actor;

    @QueryParam("action")
    @Size(max = 100)
    @Parameter(description = "`user.changed`, or the noun alone: `user`")
    String action;

    @QueryParam("targetType")
    @Size(max = 50)
    String targetType;

    @QueryParam("targetId")
    @Size(max = 200)
    String targetId;

    @QueryParam("from")
    @Parameter(description = "Not before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String to;

    @QueryParam("q")
    @Size(max = 320)
    @Parameter(description = "Beginning of the target's or the actor's name, or the target's id")
    String q;

    /** Comparable with the stored text; null without a limit. */
    String fromTime() {
        return time("from", from);
    }

    String toTime() {
        return time("to", to);
    }

    private static String time(String field, String text) {
        try {
            return text == null ? null : AuditRecord.time(instant(text));
        } catch (DateTimeException e) {
            throw new InvalidField(field, "must be a time like 2026-01-15T09:30:00Z");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
