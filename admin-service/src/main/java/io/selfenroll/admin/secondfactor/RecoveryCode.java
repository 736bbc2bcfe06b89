package io.selfenroll.admin.secondfactor;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A code that was not used yet; the row goes when it is. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    @Embeddable
    record Key(
            @Column(name = "admin_id") UUID adminId,

            @Column(name = "code_hash") @JdbcTypeCode(SqlTypes.CHAR)
            String codeHash) {}

    @EmbeddedId
    private Key key;

    protected RecoveryCode() {}

    RecoveryCode(UUID adminId, String codeHash) {
        this.key = new Key(adminId, codeHash);
    }
}
