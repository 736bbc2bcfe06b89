package io.selfenroll.systemtests.chaos;

import java.util.List;

/**
 * What became of everything that was driven.
 *
 * @param asked people who asked
 * @param accepted requests that the portal accepted
 * @param unclear requests that it refused, or whose answer was lost
 * @param unclearButTaken of these, how many it had stored all the same
 * @param enrolled devices, each of one credential
 * @param refusedRivals second installations that were turned away
 * @param connected devices that have synced
 * @param extraMails mails that came once more, each with the Message-ID of the first
 * @param repeatedEvents records in the topics beyond the first of an event; consumers pass them over
 * @param lost what was promised and is not there
 * @param phantom what is there and nobody asked for
 * @param doubled what happened twice
 * @param gaps timelines that do not tell what happened
 * @param surprises answers that no fault excuses
 */
record Account(
        int asked,
        int accepted,
        int unclear,
        int unclearButTaken,
        int enrolled,
        int refusedRivals,
        int connected,
        int extraMails,
        int repeatedEvents,
        List<String> lost,
        List<String> phantom,
        List<String> doubled,
        List<String> gaps,
        List<String> surprises) {}
