package io.selfenroll.admin.csvimport;

import java.util.List;
import java.util.UUID;

/**
 * Rows to bring into a site.
 *
 * @param write false to find out only what would happen
 */
public record ImportTask(UUID siteId, List<ImportRow> rows, OnExisting onExisting, boolean write) {}
