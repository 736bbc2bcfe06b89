package io.selfenroll.admin.branding;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

@Entity
@Table(name = "site_logo")
public class StoredLogo {

    @Id
    @Column(name = "site_id")
    private UUID siteId;

    @Column(length = Length.LONG32)
    private byte[] png;

    protected StoredLogo() {}

    StoredLogo(UUID siteId) {
        this.siteId = siteId;
    }

    void replace(byte[] other) {
        png = other;
    }

    byte[] png() {
        return png;
    }
}
