package io.selfenroll.admin.csvimport;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

/** The bytes of a file, apart from its state, which is looked at often. */
@Entity
@Table(name = "csv_import_file")
class CsvImportFile {

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Column(length = Length.LONG32)
    private byte[] content;

    protected CsvImportFile() {}

    CsvImportFile(UUID importId, byte[] content) {
        this.importId = importId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
