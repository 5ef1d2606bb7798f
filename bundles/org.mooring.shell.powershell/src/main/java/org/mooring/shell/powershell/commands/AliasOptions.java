package org.mooring.shell.powershell.commands;

import java.util.Locale;
import java.util.Set;

/** The options that PowerShell's own aliases have. */
public final class AliasOptions {

    private static final Set<String> ALL_SCOPE = Set.of("foreach", "%", "where", "?", "cd", "chdir", "select", "measure", "sort", "group",
        "history", "h", "r", "echo", "dir", "cls", "copy", "del", "move", "popd", "pushd", "type");
    private static final Set<String> READ_ONLY = Set.of("foreach", "%", "where", "?", "select", "measure", "group", "gc", "gci", "gi", "gl",
        "gm", "gp", "gv", "gal", "gcm", "ft", "fl", "fw", "fc", "ni", "nal", "nv", "si", "sl", "sp", "sv", "sal", "ri", "rp", "rv", "iex",
        "icm", "ihy", "ii", "ipmo", "gmo", "nmo", "rmo", "gjb", "sajb", "rcjb", "rjb", "wjb", "spjb", "gps", "spps", "saps", "oh", "rvpa",
        "cvpa", "epal", "ipal", "epcsv", "ipcsv", "clc", "clhy", "cli", "clp", "clv", "compare", "copy", "diff", "mi", "mp", "cpi", "cpp",
        "rni", "rnp", "gdr", "ndr", "rdr", "ghy", "gbp", "sbp", "rbp", "ebp", "dbp", "gcs", "gu", "tee", "sls", "ac");

    private AliasOptions() {}

    public static String of(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("?") || key.equals("%") || key.equals("foreach") || key.equals("where") || key.equals("select")
                || key.equals("measure")) {
            return "ReadOnly, AllScope";
        }
        return READ_ONLY.contains(key) ? "ReadOnly" : ALL_SCOPE.contains(key) ? "AllScope" : "None";
    }
}
