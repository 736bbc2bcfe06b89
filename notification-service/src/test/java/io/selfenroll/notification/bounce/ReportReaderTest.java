package io.selfenroll.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReaderTest {

    private static final String ID = "<018f3c5e-7a10-7000-8000-000000000006@selfenroll.example>";
    private static final String REPORT = Report.failed(ID, "5.1.1");

    private static Optional<FailureReport> read(String raw) throws Exception {
        return ReportReader.read(Report.parsed(raw));
    }

    @Test
    void aReportOfFailureNamesTheMailAndTheStatus() throws Exception {
        assertThat(read(REPORT)).contains(new FailureReport(ID, "5.1.1"));
    }

    @Test
    void theWholeMailMayBeReturnedAndTheStatusMayBeMissing() throws Exception {
        assertThat(read(REPORT.replace("text/rfc822-headers", "message/rfc822")))
                .isPresent();
        assertThat(read(REPORT.replace("Status: 5.1.1\r\n", ""))).contains(new FailureReport(ID, "5.0.0"));
        assertThat(read(REPORT.replace("Status: 5.1.1", "Status: 5.1.1 (bad mailbox)")))
                .contains(new FailureReport(ID, "5.1.1"));
        assertThat(read(REPORT.replace("Action: failed", "Action: Failed (for good)")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"5.1.1,true", "5.2.1,true", "5.0.0,true", "5.2.2,false", "5.3.4,false", "5.7.1,false", "4.4.7,false"})
    void onlyWhatIsWrongWithTheAddressIsHard(String status, boolean hard) {
        assertThat(new FailureReport(ID, status).hard()).isEqualTo(hard);
    }

    static Stream<String> noReports() {
        return Stream.of(
                "",
                "no mail at all",
                Report.of(ID, "delayed", "4.4.1"),
                Report.of(ID, "delivered", "2.0.0"),
                Report.of(ID, "relayed", "2.0.0"),
                // Away from the office.
                "From: uma@acme.example\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nMessage-ID: " + ID,
                // A mail of our own that came to the mailbox.
                "Message-ID: " + ID + "\r\nAuto-Submitted: auto-generated\r\nSubject: Hello\r\n\r\nHello",
                // Read, and not: failed.
                REPORT.replace("report-type=delivery-status", "report-type=disposition-notification"),
                REPORT.replace("multipart/report", "multipart/mixed"),
                // Of no mail that could be found.
                REPORT.replace("Message-ID: " + ID + "\r\n", ""),
                REPORT.replace("message/delivery-status", "text/plain"),
                REPORT.replace("boundary=\"b0\"", "boundary=\"other\""),
                REPORT.replace("Content-Type: multipart/report;", "Content-Type: multipart/report/x;"));
    }

    @ParameterizedTest
    @MethodSource("noReports")
    void anythingElseIsNone(String raw) {
        Optional<FailureReport> report;
        try {
            report = read(raw);
        } catch (Exception e) {
            // As good: whoever reads it treats what is broken as none.
            report = Optional.empty();
        }
        assertThat(report).isEmpty();
    }
}
