package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {

    @TempDir
    Path folder;

    private List<String> changes(ConfigurationFiles files) throws IOException {
        List<String> changes = new ArrayList<>();
        files.changes((file, message, hash) -> changes.add(message.replace(folder.toString(), "")));
        return changes;
    }

    @Test
    void whatIsAddedChangedAndRemovedIsToldOnce() throws Exception {
        Path own = folder.resolve("ops.pssc");
        Files.writeString(own, "@{}");
        ConfigurationFiles files = new ConfigurationFiles(List.of(folder, folder.resolve("missing")));
        assertEquals(List.of(), changes(files));

        Files.createDirectories(folder.resolve("RoleCapabilities"));
        Files.writeString(folder.resolve("RoleCapabilities/ops.psrc"), "@{}");
        Files.writeString(folder.resolve("notes.txt"), "");
        assertEquals(List.of("The file /RoleCapabilities/ops.psrc was added."), changes(files));

        Files.writeString(own, "@{ LanguageMode = 'FullLanguage' }");
        assertEquals(List.of("The file /ops.pssc was changed."), changes(files));
        assertEquals(List.of(), changes(files));

        Files.delete(own);
        assertEquals(List.of("The file /ops.pssc was removed."), changes(files));
    }
}
