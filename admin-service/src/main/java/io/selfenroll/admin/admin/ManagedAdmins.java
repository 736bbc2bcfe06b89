package io.selfenroll.admin.admin;

import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.session.SignedInPerson;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.OnlyForPeople;

/**
 * The caller and those he manages, by what the database says of them now. Works in the caller's transaction. Rows are
 * locked in the order of their ids, so that two admins who take each other's rights away do it one after the other, and
 * the second finds that it has none any more.
 */
@ApplicationScoped
public class ManagedAdmins {

    /** @param rights of the caller */
    public record Managed(AdminRights rights, Admin caller, Admin admin) {}

    private final AdminRepository admins;
    private final SignedInPerson person;

    ManagedAdmins(AdminRepository admins, SignedInPerson person) {
        this.admins = admins;
        this.person = person;
    }

    AdminRights rights() {
        return AdminRights.of(
                admins.findByIdOptional(person.adminId()).filter(Admin::active).orElseThrow(OnlyForPeople::new));
    }

    /** Not locked. */
    Admin find(UUID id) {
        AdminRights rights = rights();
        return admins.findByIdOptional(id).filter(rights::mayManage).orElseThrow(ManagedAdmins::none);
    }

    /** @throws NotFound when there is no such admin, or none that the caller manages */
    public Managed lock(UUID id) {
        UUID callerId = person.adminId();
        Stream.of(callerId, id).distinct().sorted().forEach(admins::lock);
        Admin caller = admins.findByIdOptional(callerId).filter(Admin::active).orElseThrow(OnlyForPeople::new);
        AdminRights rights = AdminRights.of(caller);
        return admins.findByIdOptional(id)
                .filter(rights::mayManage)
                .map(admin -> new Managed(rights, caller, admin))
                .orElseThrow(ManagedAdmins::none);
    }

    private static NotFound none() {
        return new NotFound("There is no such administrator, or none of your sites only.");
    }
}
