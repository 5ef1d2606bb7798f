package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.DriveTable;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.api.testkit.ContentProviderContract;
import org.mooring.api.testkit.PlainSession;

class FileSystemProviderTest extends ContentProviderContract {

    @TempDir
    Path folder;

    @BeforeEach
    void aFile() throws IOException {
        Files.writeString(folder.resolve("there.txt"), "one\ntwo\n");
    }

    @Override
    protected ContentProvider provider() {
        return new FileSystemProvider();
    }

    @Override
    protected SessionState session() {
        return new PlainSession().with(Drives.class, new DriveTable(List.of(new ProviderInfo("", provider())), () -> List.of(this)));
    }

    @Override
    protected String container() {
        return folder.toString();
    }

    @Override
    protected String existing() {
        return folder.resolve("there.txt").toString();
    }

    @Override
    protected String missing() {
        return folder.resolve("missing.txt").toString();
    }
}
