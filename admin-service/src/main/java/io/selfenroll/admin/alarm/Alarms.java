package io.selfenroll.admin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.notice.NoticeKind;
import io.selfenroll.admin.notice.Notices;
import io.selfenroll.admin.notice.Recipient;
import io.selfenroll.admin.site.Site;
import io.selfenroll.httpapi.PublicUrls;

@ApplicationScoped
public class Alarms {

    /** Older trouble is no news: events are read again when the timeline is rebuilt. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final Duration QUIET = Duration.ofHours(1);

    private final EntityManager database;
    private final Notices notices;
    private final AlarmTexts texts;
    private final PublicUrls urls;

    Alarms(EntityManager database, Notices notices, AlarmTexts texts, PublicUrls urls) {
        this.database = database;
        this.notices = notices;
        this.texts = texts;
        this.urls = urls;
    }

    /**
     * Within the caller's transaction: the mails go out if it commits.
     *
     * @param siteId null when it concerns no site; then nobody is told
     * @param at when it happened
     * @param facts what the text of the alarm names
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Alarm alarm, UUID siteId, Instant at, String... facts) {
        raise(alarm, siteId, at, ConsolePage.START, facts);
    }

    /** @param page where the console offers what the alarm asks for */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Alarm alarm, UUID siteId, Instant at, ConsolePage page, String... facts) {
        Site site = siteId == null ? null : database.find(Site.class, siteId);
        Instant now = Instant.now();
        if (site == null
                || !site.settings().adminNotices()
                || at.isBefore(now.minus(NEWS))
                || !alarm.everyTime() && !due(alarm, siteId, now)) {
            return;
        }
        for (Admin admin : administrators(siteId)) {
            Recipient recipient = Recipient.of(admin);
            String language = recipient.language() == null ? site.defaultLanguage() : recipient.language();
            notices.request(
                    NoticeKind.ADMIN_NOTICE,
                    siteId,
                    new Recipient(recipient.email(), recipient.name(), language),
                    Map.of("summary", texts.summary(alarm, language, facts), "consoleUrl", urls.first() + page.path()));
        }
    }

    /** Of several at the same time one is told: the row decides. */
    private boolean due(Alarm alarm, UUID siteId, Instant now) {
        int first = database.createNativeQuery(
                        "INSERT IGNORE INTO alarm (site_id, kind, notified_at) VALUES (:site, :kind, :now)")
                .setParameter("site", siteId)
                .setParameter("kind", alarm.name())
                .setParameter("now", now)
                .executeUpdate();
        return first > 0
                || database.createNativeQuery("UPDATE alarm SET notified_at = :now"
                                        + " WHERE site_id = :site AND kind = :kind AND notified_at < :before")
                                .setParameter("site", siteId)
                                .setParameter("kind", alarm.name())
                                .setParameter("now", now)
                                .setParameter("before", now.minus(QUIET))
                                .executeUpdate()
                        > 0;
    }

    /** Those of the site; the platform's when the site has none. */
    private List<Admin> administrators(UUID siteId) {
        List<Admin> own = database.createQuery(
                        "select a from Admin a join a.sites s where s = :site and a.status = AdminStatus.ACTIVE"
                                + " and a.role = AdminRole.ADMINISTRATOR",
                        Admin.class)
                .setParameter("site", siteId)
                .getResultList();
        return own.isEmpty()
                ? database.createQuery(
                                "from Admin where status = AdminStatus.ACTIVE and role = AdminRole.PLATFORM_ADMINISTRATOR",
                                Admin.class)
                        .getResultList()
                : own;
    }
}
