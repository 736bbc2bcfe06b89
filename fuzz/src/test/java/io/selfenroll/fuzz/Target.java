package io.selfenroll.fuzz;

import io.selfenroll.admin.csv.CsvFuzz;
import io.selfenroll.credential.secret.CredentialFuzz;
import io.selfenroll.enrollment.device.dpop.ProofFuzz;
import io.selfenroll.enrollment.request.PinFuzz;
import io.selfenroll.httpapi.AddressFuzz;
import io.selfenroll.httpapi.TokenFuzz;
import io.selfenroll.messagetemplate.TemplateFuzz;
import io.selfenroll.outbox.EventFuzz;

/** What is fuzzed. */
enum Target {
    ADDRESS(AddressFuzz.class, AddressFuzz::fuzzerTestOneInput),
    PIN(PinFuzz.class, PinFuzz::fuzzerTestOneInput),
    CREDENTIAL(CredentialFuzz.class, CredentialFuzz::fuzzerTestOneInput),
    CSV(CsvFuzz.class, CsvFuzz::fuzzerTestOneInput),
    TEMPLATE(TemplateFuzz.class, TemplateFuzz::fuzzerTestOneInput),
    TOKEN(TokenFuzz.class, TokenFuzz::fuzzerTestOneInput),
    PROOF(ProofFuzz.class, ProofFuzz::fuzzerTestOneInput),
    EVENT(EventFuzz.class, EventFuzz::fuzzerTestOneInput);

    /** Reads the bytes; throws when a rule is broken. */
    interface Entry {
        void read(byte[] data);
    }

    private final Class<?> type;
    private final Entry entry;

    Target(Class<?> type, Entry entry) {
        this.type = type;
        this.entry = entry;
    }

    Class<?> type() {
        return type;
    }

    void read(byte[] data) {
        entry.read(data);
    }
}
