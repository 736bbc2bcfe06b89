package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EndedSessionRepository implements PanacheRepositoryBase<EndedSession, UUID> {}
