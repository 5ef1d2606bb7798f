package org.mooring.shell.powershell.modes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** The types that ConstrainedLanguage allows (about_Language_Modes). */
final class CoreTypes {

    private static final Set<String> NAMES = read();

    private CoreTypes() {}

    private static Set<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(CoreTypes.class.getResourceAsStream("core-types.txt"),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(String::trim).filter(line -> !line.isEmpty()).map(line -> line.split("\\s+")[0])
                .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean contains(ClrType type) {
        if (type.isArray()) {
            return type.element() == ClrTypes.OBJECT || contains(type.element());
        }
        return NAMES.contains(type.fullName());
    }
}
