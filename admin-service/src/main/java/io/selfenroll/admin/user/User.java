package io.selfenroll.admin.user;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One user of one site. Its version counts published states. */
@Entity
@Table(name = "site_user")
public class User {

    @Id
    private UUID id;

    @Column(name = "site_id")
    private UUID siteId;

    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UserStatus status;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected User() {}

    User(UUID siteId, Person person, Instant now) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.status = UserStatus.ACTIVE;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        become(person);
    }

    void change(Person person, UserStatus newStatus, Instant now) {
        become(person);
        status = newStatus;
        version++;
        updatedAt = now;
    }

    private void become(Person person) {
        email = person.email();
        firstName = person.firstName();
        lastName = person.lastName();
        language = person.language();
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    String email() {
        return email;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String language() {
        return language;
    }

    UserStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
