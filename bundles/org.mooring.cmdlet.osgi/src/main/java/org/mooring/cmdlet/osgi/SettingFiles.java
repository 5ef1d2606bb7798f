package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.mooring.api.audit.Changes;
import org.mooring.api.state.StateDirectory;

/**
 * Settings that were changed from inside, as files for the server's next start: {@code conf/zz-PID-NAME.json}, one for each, read after those
 * that a person writes.
 */
final class SettingFiles {

    private final Path folder;

    private final Changes.By by;

    /** @param by who changes them, for the audit */
    SettingFiles(StateDirectory state, Changes.By by) throws IOException {
        this.by = by;
        folder = state.directory("conf");
    }

    private Path file(Setting setting) {
        return folder.resolve("zz-" + (setting.pid() + "-" + setting.name()).replaceAll("[^A-Za-z0-9._~-]", "_") + ".json");
    }

    Path write(Setting setting, Object value) throws IOException {
        Path file = file(setting);
        Path written = Files.createTempFile(folder, ".setting", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, "{ " + Setting.json(setting.pid()) + ": { " + Setting.json(setting.name()) + ": " + Setting.json(value) + " } }\n",
            StandardCharsets.UTF_8);
        Changes.announce(file.toString(), by);
        return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether there was one. */
    boolean remove(Setting setting) throws IOException {
        Changes.announce(file(setting).toString(), by);
        return Files.deleteIfExists(file(setting));
    }
}
