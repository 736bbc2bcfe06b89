package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.Map;

/**
 * For the console's home.
 *
 * @param since beginning of the last 24 h
 * @param requests requests since then
 * @param byStage the same by stage; stages without requests are left out
 * @param devicesConnected enrolled devices that have synced and were not retired, of any age
 * @param devicesWaiting enrolled devices that have not synced yet, of any age
 */
record SummaryResponse(
        Instant since, long requests, Map<Stage, Long> byStage, long devicesConnected, long devicesWaiting) {}
