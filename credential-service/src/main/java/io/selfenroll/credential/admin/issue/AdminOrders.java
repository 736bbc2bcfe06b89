package io.selfenroll.credential.admin.issue;

import java.util.Locale;
import java.util.UUID;

import io.selfenroll.credential.issue.Order;
import io.selfenroll.credential.site.Site;
import io.selfenroll.credential.site.User;
import io.selfenroll.credential.store.Grant;
import io.selfenroll.credential.store.Recipient;
import io.selfenroll.keys.RandomText;
import io.selfenroll.outbox.Ids;

/** Orders without an enrollment request: each starts an enrollment with a reference of its own. */
final class AdminOrders {

    private AdminOrders() {}

    static Order order(Site site, User user, Grant grant) {
        UUID id = Ids.next();
        Recipient recipient = new Recipient(
                id, reference(), site.id(), site.slug(), user.id(), user.email(), user.firstName(), user.lastName());
        return new Order(recipient, site.name(), user.language(), grant);
    }

    /** {@code XXXX-XXXX} like those of the portal. */
    private static String reference() {
        String text = RandomText.crockford(8).toUpperCase(Locale.ROOT);
        return text.substring(0, 4) + "-" + text.substring(4);
    }
}
