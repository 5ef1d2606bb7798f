package org.mooring.shell.powershell.runtime;

import java.util.List;
import java.util.Locale;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;

/** {@code $env:X}, {@code ${function:f}}, {@code ${alias:a}} and the content of other drives' items. */
public final class DriveVariables {

    private DriveVariables() {}

    /** The content; null where the item does not exist. */
    public static Object get(Engine engine, String drive, String path) {
        switch (drive.toLowerCase(Locale.ROOT)) {
            case "env" -> {
                return showsEnvironment(engine) ? engine.environment(path) : null;
            }
            case "function" -> {
                FunctionInfo function = engine.commands().function(path);
                return function == null || !Visibility.sees(engine, function) ? null : function.block();
            }
            case "alias" -> {
                AliasInfo alias = engine.commands().alias(path);
                return alias == null || !Visibility.sees(engine, alias) ? null : alias.definition();
            }
            default -> {
                return content(engine, drive, path);
            }
        }
    }

    /** In full language also where the provider is hidden, as PowerShell has it. */
    private static boolean showsEnvironment(Engine engine) {
        return engine.drives().providers().stream().anyMatch(provider -> provider.isNamed("Environment")
            && (engine.languageMode() == LanguageMode.FullLanguage || engine.shows(provider)));
    }

    private static Object content(Engine engine, String drive, String path) {
        Drive found = null;
        for (Drive each : engine.drives().drives()) {
            if (each.name().equalsIgnoreCase(drive)) {
                found = each;
            }
        }
        if (found == null || !(found.provider().provider() instanceof ContentProvider)) {
            return null;
        }
        java.util.Map<String, Object> place = java.util.Map.of("LiteralPath", drive + ":" + path);
        if (!List.of(true).equals(engine.callerSession().invoke("Test-Path", place, List.of()))) {
            return null;
        }
        List<Object> lines = engine.callerSession().invoke("Get-Content", place, List.of());
        return lines.size() == 1 ? lines.get(0) : lines.isEmpty() ? null : lines.toArray();
    }

    public static void set(Engine engine, String drive, String path, Object value) {
        switch (drive.toLowerCase(Locale.ROOT)) {
            case "env" -> {
                if (!showsEnvironment(engine)) {
                    throw ProviderErrors.providerNotFound("Environment");
                }
                engine.setEnvironment(path, value == null ? null : Conversion.toText(value));
            }
            case "function" -> new StateTables(engine).functions().set(path, value, false);
            case "alias" -> new StateTables(engine).aliases().set(path, value, false);
            default -> {
                PathInfo place = engine.drives().qualify(drive + ":" + path);
                engine.callerSession().invoke("Set-Content",
                    java.util.Map.of("LiteralPath", place.path(), "Value", value == null ? "" : value), List.of());
            }
        }
    }
}
