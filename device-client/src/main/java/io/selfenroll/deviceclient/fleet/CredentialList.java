package io.selfenroll.deviceclient.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Credentials as lines of {@code username,password}; a first line that is a heading is passed over. */
final class CredentialList {

    private CredentialList() {}

    static List<Credential> read(BufferedReader lines, int most) throws IOException, FleetStopped {
        List<Credential> credentials = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null && credentials.size() < most; line = lines.readLine()) {
            number++;
            String[] cells = line.replace("\uFEFF", "").replace("\"", "").split("[,;\t]", -1);
            boolean heading = number == 1 && !line.contains("@");
            if (line.isBlank() || heading) {
                continue;
            }
            if (cells.length < 2) {
                throw new FleetStopped("Line " + number + " is not username,password.");
            }
            credentials.add(new Credential(cells[0].strip(), cells[1].strip()));
        }
        return credentials;
    }
}
