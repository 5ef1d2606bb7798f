package org.mooring.shell.powershell.commands;

import java.util.Locale;
import java.util.Set;

/** The options that PowerShell's own aliases have. */
public final class AliasOptions {

    private static final Set<String> BOTH = Set.of(
        "%", "?", "foreach", "select", "where");
    private static final Set<String> ALL_SCOPE = Set.of(
        "cd", "copy", "del", "dir", "echo", "md", "move", "popd", "pushd");
    private static final Set<String> READ_ONLY = Set.of(
        "clc", "clhy", "cli", "clp", "clv", "cpi", "cvpa", "dbp", "ebp", "epal", "epcsv", "fc", "fl", "ft", "fw", "gal", "gbp", "gc",
        "gci", "gcm", "gcs", "gdr", "gerr", "ghy", "gi", "gl", "gm", "gmo", "gp", "gps", "gpv", "group", "gu", "gv", "iex", "ihy", "ii",
        "ipal", "ipcsv", "ipmo", "irm", "iwr", "measure", "mi", "mp", "nal", "ndr", "ni", "nmo", "nv", "oh", "rbp", "rcsn", "rdr", "ri",
        "rmo", "rni", "rnp", "rp", "rv", "rvpa", "sal", "saps", "sbp", "si", "sl", "sp", "spps", "sv");

    private AliasOptions() {}

    public static String of(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (BOTH.contains(key)) {
            return "ReadOnly, AllScope";
        }
        return READ_ONLY.contains(key) ? "ReadOnly" : ALL_SCOPE.contains(key) ? "AllScope" : "None";
    }
}
