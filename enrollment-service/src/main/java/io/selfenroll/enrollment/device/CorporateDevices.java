package io.selfenroll.enrollment.device;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.selfenroll.enrollment.identifier.IdentifierRepository;
import io.selfenroll.enrollment.identifier.IdentifiersApplied;
import io.selfenroll.enrollment.identifier.Registration;

/** Keeps devices corporate as long as one of their identifiers is registered, whichever of the two came first. */
@ApplicationScoped
class CorporateDevices {

    private final DeviceRepository devices;
    private final IdentifierRepository identifiers;

    CorporateDevices(DeviceRepository devices, IdentifierRepository identifiers) {
        this.devices = devices;
        this.identifiers = identifiers;
    }

    /** For a new device, whose site is locked against changes of its identifiers. */
    void recognise(Device device) {
        recognise(List.of(device));
    }

    void follow(@Observes IdentifiersApplied applied) {
        recognise(devices.findByMarksForChange(applied.marks()));
    }

    private void recognise(Collection<Device> found) {
        Set<String> marks =
                found.stream().flatMap(device -> device.marks().stream()).collect(Collectors.toSet());
        List<Registration> registrations = identifiers.findByMarks(marks);
        found.forEach(device -> device.ownedBy(registrations));
    }
}
