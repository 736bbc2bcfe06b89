package io.selfenroll.admin.user;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
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

    private String phone;

    /** Needed wherever a user is shown or published; read for many users at once. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 1000)
    @CollectionTable(name = "user_tag", joinColumns = @JoinColumn(name = "user_id"))
    private Set<UserTag> tags = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UserStatus status;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected User() {}

    public User(UUID siteId, Person person, Instant now) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.status = UserStatus.ACTIVE;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        become(person);
    }

    /** @return whether anything is different now */
    public boolean change(Person person, UserStatus newStatus, Instant now) {
        if (person.equals(person()) && newStatus == status) {
            return false;
        }
        become(person);
        status = newStatus;
        version++;
        updatedAt = now;
        return true;
    }

    private void become(Person person) {
        email = person.email();
        firstName = person.firstName();
        lastName = person.lastName();
        language = person.language();
        phone = person.phone();
        Set<UserTag> wanted =
                person.tags().stream().map(tag -> new UserTag(siteId, tag)).collect(Collectors.toSet());
        tags.retainAll(wanted);
        tags.addAll(wanted);
    }

    public Person person() {
        return new Person(email, firstName, lastName, language, phone, tags());
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

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String language() {
        return language;
    }

    String phone() {
        return phone;
    }

    /** In order. */
    List<String> tags() {
        return tags.stream().map(UserTag::tag).sorted().toList();
    }

    public UserStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
