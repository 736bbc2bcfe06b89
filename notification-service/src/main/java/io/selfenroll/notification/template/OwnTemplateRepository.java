package io.selfenroll.notification.template;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.messagetemplate.MessageKind;

@ApplicationScoped
class OwnTemplateRepository implements PanacheRepositoryBase<OwnTemplate, TemplateKey> {

    /** Whether the site wrote such a message in any language. */
    boolean exist(UUID siteId, MessageKind kind) {
        return count("key.siteId = ?1 and key.kind = ?2", siteId, kind.code()) > 0;
    }
}
