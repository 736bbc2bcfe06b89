package io.selfenroll.admin.pin;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often enrollment requests came with a PIN, by outcome. */
@Entity
@Table(name = "pin_use")
public class PinUse {

    static final PinUse NONE = new PinUse();

    @Id
    @Column(name = "pin_id")
    private UUID pinId;

    private long accepted;

    private long refused;

    protected PinUse() {}

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }
}
