package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.mooring.object.Wildcard;

/** The values that PowerShell's own commands suggest for a parameter: what the completer attributes of its cmdlets say. */
final class KnownValues {

    private static final Map<String, List<String>> VALUES = Map.of(
        "Set-StrictMode:Version", List.of("Latest", "3.0", "2.0", "1.0"),
        "Get-Module:PSEdition", List.of("Desktop", "Core"),
        "Join-String:Separator", List.of(",", ", ", ";", "; ", "`n", "-", " "),
        "Join-String:FormatString", List.of("[{0}]", "{0:N2}", "`n    `${0}", "`n    [string] `${0}"));

    /** As ArgumentCompletions has them: put in as they are. */
    private static final Map<String, List<String>> PLAIN = Map.of(
        "Get-Date:Format", List.of("FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal"),
        "Invoke-WebRequest:HttpVersion", Web.VERSIONS, "Invoke-RestMethod:HttpVersion", Web.VERSIONS);

    private static final Set<String> ENCODED = Set.of("Import-Csv", "Export-Csv", "Get-Content", "Set-Content", "Add-Content", "Out-File", "Select-String",
        "Export-Clixml", "Tee-Object", "Format-Hex", "Export-PSSession");

    private static final List<String> SCOPES = List.of("Global", "Local", "Script");
    private static final Set<String> SCOPED = Set.of("Clear-Variable", "Export-Alias", "Get-Alias", "Get-PSDrive", "Get-Variable", "Import-Alias",
        "New-Alias", "New-PSDrive", "New-Variable", "Remove-Alias", "Remove-PSDrive", "Remove-Variable", "Set-Alias", "Set-Variable");

    /** What separators and formats are called in lists. */
    private static final Map<String, Completion> NAMED = Map.of(
        ",", Completion.value("Comma", "',' - Comma"), ", ", Completion.value("Comma-Space", "', ' - Comma-Space"),
        ";", Completion.value("Semi-Colon", "';' - Semi-Colon"), "; ", Completion.value("Semi-Colon-Space", "'; ' - Semi-Colon-Space"),
        "-", Completion.value("Dash", "'-' - Dash"), " ", Completion.value("Space", "' ' - Space"),
        "`n", Completion.value("Newline", "\"`n\" - Newline"));

    private static final class Web {

        private static final List<String> VERSIONS = List.of("1.0", "1.1", "2.0", "3.0");
    }

    /** The names of encodings, as EncodingConversion has them. */
    private static final class Encodings {

        private static final List<String> NAMES = List.of("ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM",
            "utf8NoBOM", "utf32");
    }

    private KnownValues() {}

    /** Null where no values are known. */
    static List<Completion> of(String command, String parameter, String written) {
        String key = command + ":" + parameter;
        for (Map.Entry<String, List<String>> known : PLAIN.entrySet()) {
            if (known.getKey().equalsIgnoreCase(key)) {
                return plain(known.getValue(), written);
            }
        }
        if (parameter.equalsIgnoreCase("Encoding") && ENCODED.contains(command)) {
            return plain(Encodings.NAMES, written);
        }
        if (key.equalsIgnoreCase("Get-Clipboard:Delimiter")) {
            return delimiters(written);
        }
        for (Map.Entry<String, List<String>> known : VALUES.entrySet()) {
            if (known.getKey().equalsIgnoreCase(key)) {
                return command.equals("Join-String") ? named(known.getValue(), Quoting.Word.of(written))
                    : matching(known.getValue(), Quoting.Word.of(written));
            }
        }
        return parameter.equalsIgnoreCase("Scope") && SCOPED.contains(command) ? matching(SCOPES, Quoting.Word.of(written)) : null;
    }

    private static List<Completion> plain(List<String> values, String written) {
        Wildcard pattern = TypedPattern.of(written + "*");
        return values.stream().filter(pattern::matches).map(value -> Completion.value(value, value)).toList();
    }

    private static List<Completion> delimiters(String written) {
        Wildcard pattern = TypedPattern.of(written + "*");
        List<Completion> found = new ArrayList<>();
        if (pattern.matches("CRLF") || pattern.matches("Windows")) {
            found.add(new Completion("\"`r`n\"", "CRLF", Completion.Kind.PARAMETER_VALUE, "Windows (CRLF)"));
        }
        if (pattern.matches("LF") || pattern.matches("Unix") || pattern.matches("Linux")) {
            found.add(new Completion("\"`n\"", "LF", Completion.Kind.PARAMETER_VALUE, "UNIX (LF)"));
        }
        return found;
    }

    /** Those that begin so, or match the word as a pattern, in quotes as they need them (CompletionHelpers.GetMatchingResults). */
    static List<Completion> matching(Collection<String> values, Quoting.Word word) {
        List<Completion> found = new ArrayList<>();
        BiPredicate<String, String> fits = matcher(word.text());
        for (String value : values) {
            if (fits.test(value, word.text())) {
                found.add(new Completion(word.quoted(value), value, Completion.Kind.TEXT, value));
            }
        }
        return found;
    }

    private static BiPredicate<String, String> matcher(String word) {
        if (!Wildcard.isPattern(word)) {
            return (value, start) -> value.regionMatches(true, 0, start, 0, start.length());
        }
        Wildcard pattern = TypedPattern.of(word + "*");
        return (value, start) -> value.regionMatches(true, 0, start, 0, start.length()) || pattern.matches(value);
    }

    private static List<Completion> named(List<String> values, Quoting.Word word) {
        List<Completion> found = new ArrayList<>();
        String text = word.text().replace("\n", "`n");
        for (String value : values) {
            if (value.regionMatches(true, 0, text, 0, text.length())) {
                Completion shown = NAMED.getOrDefault(value, Completion.value(value, value));
                found.add(new Completion(word.quoted(value), shown.text(), Completion.Kind.PARAMETER_VALUE, shown.toolTip()));
            }
        }
        return found;
    }
}
