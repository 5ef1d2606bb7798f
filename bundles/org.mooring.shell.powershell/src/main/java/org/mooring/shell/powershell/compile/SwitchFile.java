package org.mooring.shell.powershell.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.OpenFile;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** The lines of {@code switch -File}, of a file that what runs may see. */
final class SwitchFile {

    private SwitchFile() {}

    static Iterator<Object> lines(Frame f, Object path) {
        String name = Each.text(path);
        List<Object> lines = new ArrayList<>();
        Path file = Path.of(f.engine.services().get(Drives.class).qualify(name).providerPath());
        if (!Files.exists(file)) {
            throw Errors.of("System.Management.Automation.ItemNotFoundException", "PathNotFound", ErrorCategory.ObjectNotFound, name,
                "Cannot find path '%s' because it does not exist.", name);
        }
        try {
            lines.addAll(OpenFile.text(file).lines().toList());
        } catch (IOException e) {
            throw Errors.of("System.IO.FileNotFoundException", "FileReadError", ErrorCategory.ReadError, name,
                "The file could not be read: %s", e.getMessage());
        }
        return lines.iterator();
    }
}
