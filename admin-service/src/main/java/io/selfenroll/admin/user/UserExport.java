package io.selfenroll.admin.user;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.csv.CsvWriter;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;

/** Users as a file that the import reads back as they are. Whoever exports is recorded before anything is handed out. */
@ApplicationScoped
class UserExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PART = 1000;
    private static final UserSort.Order ORDER = UserSort.Order.of("email");

    private final SiteRepository sites;
    private final UserRepository users;
    private final UserSearch search;
    private final UserAudit audit;

    UserExport(SiteRepository sites, UserRepository users, UserSearch search, UserAudit audit) {
        this.sites = sites;
        this.users = users;
        this.search = search;
        this.audit = audit;
    }

    record Export(String site, byte[] file) {}

    @RetryOnConflict
    Export export(UserFilter filter) throws IOException {
        String site = QuarkusTransaction.requiringNew()
                .call(() -> sites.inScope(filter.siteId()).slug());
        // Spreadsheets take a file without the mark for one in the encoding of their country.
        StringWriter file = new StringWriter().append(BYTE_ORDER_MARK);
        CsvWriter rows = new CsvWriter(file);
        rows.row("email", "firstName", "lastName", "phone", "language", "tags", "status");
        int count = 0;
        User last = null;
        List<User> part;
        do {
            User after = last;
            part = QuarkusTransaction.requiringNew().call(() -> next(filter, after));
            for (User user : part) {
                rows.row(
                        user.email(),
                        user.firstName(),
                        user.lastName(),
                        user.phone(),
                        user.language(),
                        String.join("|", user.tags()),
                        user.status());
            }
            count += part.size();
            last = part.isEmpty() ? null : part.getLast();
        } while (part.size() == PART);
        Map<String, Object> facts = new HashMap<>(filter.facts());
        facts.put("users", count);
        QuarkusTransaction.requiringNew().run(() -> audit.exported(filter.siteId(), facts));
        return new Export(site, file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<User> next(UserFilter filter, User after) throws SQLException {
        List<Object> position = after == null ? null : ORDER.position(ORDER.cursor(after));
        return users.inOrder(search.page(filter, ORDER, position, PART));
    }
}
