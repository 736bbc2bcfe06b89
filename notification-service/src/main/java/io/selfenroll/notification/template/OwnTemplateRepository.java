package io.selfenroll.notification.template;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OwnTemplateRepository implements PanacheRepositoryBase<OwnTemplate, TemplateKey> {}
