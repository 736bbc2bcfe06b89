package io.selfenroll.enrollment.request;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.enrollment.event.EnrollmentRequested;

/** The line of those that wait. */
@ApplicationScoped
class HeldRequests implements PanacheRepositoryBase<HeldRequest, UUID> {

    private static final String DUE = """
            select * from held_request where due_at <= utc_timestamp(6) order by due_at limit :most
            for update skip locked""";

    private final ObjectMapper json;

    HeldRequests(ObjectMapper json) {
        this.json = json;
    }

    void hold(EnrollmentRequested request, UUID pinId, Instant dueAt) {
        persist(new HeldRequest(request.requestId(), pinId, request.email(), write(request), dueAt));
    }

    /** Those of the requests that wait. */
    Set<UUID> among(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select h.requestId from HeldRequest h where h.requestId in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** As if each were a mail already. */
    List<VerifiedRequest> of(Collection<String> emails) {
        return getEntityManager()
                .createQuery(
                        "select h.email, h.dueAt from HeldRequest h where h.email in :emails", VerifiedRequest.class)
                .setParameter("emails", emails)
                .getResultList();
    }

    boolean anyDue() {
        return getEntityManager()
                        .createNativeQuery("select 1 from held_request where due_at <= utc_timestamp(6) limit 1")
                        .getResultList()
                        .size()
                > 0;
    }

    /** Takes those out whose turn has come, the first ones first, but for what another instance is taking. */
    List<EnrollmentRequested> takeDue(int most) {
        List<HeldRequest> due = getEntityManager()
                .createNativeQuery(DUE, HeldRequest.class)
                .setParameter("most", most)
                .getResultList();
        due.forEach(this::delete);
        flush();
        return due.stream().map(held -> read(held.request())).toList();
    }

    private String write(EnrollmentRequested request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EnrollmentRequested read(String request) {
        try {
            return json.readValue(request, EnrollmentRequested.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
