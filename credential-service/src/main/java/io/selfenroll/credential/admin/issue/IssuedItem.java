package io.selfenroll.credential.admin.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.selfenroll.credential.admin.CredentialItem;
import io.selfenroll.credential.issue.Issued;
import io.selfenroll.credential.store.HandOver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A credential that was just made.
 *
 * @param password only here, only now, and only when it is to be shown
 */
record IssuedItem(
        @JsonUnwrapped CredentialItem credential,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with handOver SHOW; never given again")
        String password) {

    static IssuedItem of(Issued issued) {
        boolean shown = issued.credential().handOver() == HandOver.SHOW;
        return new IssuedItem(
                CredentialItem.of(issued.credential()),
                shown ? issued.password().formatted() : null);
    }

    @Override
    public String toString() {
        return "IssuedItem[credential=" + credential.id() + ", password=***]";
    }
}
