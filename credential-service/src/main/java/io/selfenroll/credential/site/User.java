package io.selfenroll.credential.site;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person with an address in one site, as last published by admin-service. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private UUID id;

    private long version;
    private UUID siteId;
    private String email;
    private String firstName;
    private String lastName;
    private String language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    protected User() {}

    User(UserChanged state) {
        id = state.id();
        apply(state);
    }

    /** Takes a newer state; an older or equal one changes nothing. */
    void change(UserChanged state) {
        if (state.version() > version) {
            apply(state);
        }
    }

    private void apply(UserChanged state) {
        version = state.version();
        siteId = state.siteId();
        email = state.email();
        firstName = state.firstName();
        lastName = state.lastName();
        language = state.language();
        status = state.status();
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** The language the user chose, or null. */
    public String language() {
        return language;
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }
}
