package io.selfenroll.admin.secondfactor;

import java.util.List;

/** Each is good once; not shown again. */
record NewRecoveryCodes(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "NewRecoveryCodes[***]";
    }
}
