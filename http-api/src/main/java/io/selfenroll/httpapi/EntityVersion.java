package io.selfenroll.httpapi;

import jakarta.ws.rs.core.EntityTag;

/**
 * Lost updates are refused by entity tags (RFC 9110, section 13.1.1): an answer carries its version as {@code ETag}, a
 * change sends it back as {@code If-Match}. Without {@code If-Match} the last one wins, as scripts expect.
 */
public final class EntityVersion {

    private EntityVersion() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * To be called within the transaction that changes the entity, after it was locked.
     *
     * @param ifMatch the header's value; null or {@code *} matches every version
     * @param current as the caller would get it now, told with the refusal
     * @throws ChangedMeanwhile when the entity has another version by now
     */
    public static void require(String ifMatch, long version, Object current) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        String expected = "\"" + version + "\"";
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(expected)) {
                return;
            }
        }
        throw new ChangedMeanwhile(version, current);
    }
}
