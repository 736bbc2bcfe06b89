package io.selfenroll.notification.mail;

import java.util.Optional;

import io.selfenroll.notification.delivery.CancelReason;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.template.TemplateChoice.Chosen;

/**
 * What the database says about a delivery that is about to be sent.
 *
 * @param unwanted why it must not be sent after all
 * @param site empty for a message of no site, or of one that is gone
 */
record Preparation(Optional<CancelReason> unwanted, Optional<Site> site, Chosen text) {}
