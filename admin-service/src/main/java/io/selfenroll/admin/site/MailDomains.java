package io.selfenroll.admin.site;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import org.hibernate.exception.ConstraintViolationException;

/** Which mail domain leads to which site: to one at most. */
@ApplicationScoped
class MailDomains {

    private final EntityManager database;

    MailDomains(EntityManager database) {
        this.database = database;
    }

    /** As devices send them: lower case, punycode, each once. */
    static List<String> normalise(List<String> typed) {
        return typed.stream().map(MailDomains::normalise).distinct().sorted().toList();
    }

    private static String normalise(String typed) {
        String domain = typed.strip();
        domain = domain.startsWith("@") ? domain.substring(1) : domain;
        try {
            if (domain.contains("@")) {
                throw new InvalidField("mailDomains", "");
            }
            String address = EmailAddress.normalise("postmaster@" + domain);
            return address.substring(address.lastIndexOf('@') + 1);
        } catch (InvalidField refused) {
            throw new InvalidField("mailDomains", "must be domains of mail addresses, such as acme.example");
        }
    }

    /**
     * Gives a site these domains and no others, within the caller's transaction.
     *
     * @throws MailDomainTaken when another site has one of them
     */
    void claim(UUID site, List<String> domains) {
        database.createNativeQuery("delete from site_mail_domain where site_id = :site")
                .setParameter("site", site)
                .executeUpdate();
        try {
            domains.forEach(domain -> database.createNativeQuery(
                            "insert into site_mail_domain (domain, site_id) values (:domain, :site)")
                    .setParameter("domain", domain)
                    .setParameter("site", site)
                    .executeUpdate());
        } catch (ConstraintViolationException e) {
            throw new MailDomainTaken();
        }
    }
}
