package org.mooring.api.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The audit as files in which each line vouches for the one before: to find out whether anybody changed them. */
@ProviderType
public interface AuditLog {

    /** What is wrong with a line, or with what should be there. */
    enum Problem {
        /** A line is not what the server wrote. */
        ALTERED,
        /** Records are not there. */
        MISSING,
        /** A record does not stand where it was written. */
        REORDERED,
        /** The newest records are not there. */
        TRUNCATED,
        /** The last line is not whole: the server, or its machine, ended while it wrote. */
        TORN
    }

    /**
     * @param line counted from 1; 0 for the file as a whole
     * @param message one sentence for a person
     */
    record Finding(Path file, int line, Problem problem, String message) {}

    /**
     * What a check found.
     *
     * @param files that were read, in the order of their records
     * @param first the first record's number, 0 where there are none
     * @param keyed whether each line was checked with the key: without it, whoever can write the files could have made all of them anew
     * @param endChecked whether it is known that no newer records were cut off
     */
    record Report(List<Path> files, long records, long first, long last, boolean keyed, boolean endChecked, List<Finding> findings) {

        public Report {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    /** The folder in which the server keeps its own. */
    Path folder();

    /** Checks the server's own files, which it goes on writing, with the keys that are beside them, if they were not taken away. */
    Report check() throws IOException;

    /**
     * Checks the server's own files.
     *
     * @param key the file of the keys that were taken away
     */
    Report check(Path key) throws IOException;

    /**
     * Checks files from elsewhere: copies, an archive.
     *
     * @param places files, or folders with audit files; in a folder with {@code audit.head}, whether the end is there, too
     * @param key the file of the keys, or null for what can be said without
     */
    Report check(List<Path> places, Path key) throws IOException;
}
