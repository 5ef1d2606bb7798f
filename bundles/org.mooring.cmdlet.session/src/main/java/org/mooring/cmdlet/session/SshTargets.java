package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Where sessions over SSH are to be, from what the parameters of a command say. */
final class SshTargets {

    private static final String SSH_SUBSYSTEM = "powershell";
    private static final Pattern SSH_NAME = Pattern.compile("(?:ssh://)?(?:(?<user>[^@]+)@)?(?<host>\\[[^\\]]+\\]|[^:@\\[\\]]+)(?::(?<port>\\d+))?");
    static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]+|\\[?[0-9A-Fa-f:.]+(?:%\\w+)?\\]?");
    private static final Set<String> TABLE_KEYS = Set.of("computername", "hostname", "port", "username", "keyfilepath", "identityfilepath",
        "subsystem", "connectingtimeout", "options");

    private final CmdletContext context;

    SshTargets(CmdletContext context) {
        this.context = context;
    }

    /** @param name {@code [user@]host[:port]}, with or without {@code ssh://} */
    Target ssh(String name, String user, int port, String keyFile, String subsystem, int timeoutMillis, Map<?, ?> options) {
        Matcher parts = SSH_NAME.matcher(name.strip());
        if (!parts.matches() || !HOST.matcher(parts.group("host")).matches()) {
            throw context.terminate(SessionErrors.invalidComputerName(name));
        }
        String host = parts.group("host").replaceAll("[\\[\\]]", "");
        Map<String, String> more = new HashMap<>();
        if (options != null) {
            options.forEach((key, value) -> more.put(Conversion.toText(key), Conversion.toText(value)));
        }
        return new SshTarget(host, parts.group("port") != null ? Integer.parseInt(parts.group("port")) : port,
            parts.group("user") != null ? parts.group("user") : user, keyFile == null ? null : file(keyFile),
            subsystem == null || subsystem.isEmpty() ? SSH_SUBSYSTEM : subsystem, timeoutMillis, more, null);
    }

    private String file(String path) {
        return context.session().service(org.mooring.api.provider.Drives.class).qualify(path).providerPath();
    }

    /** Of the tables of -SSHConnection. */
    List<Target> ssh(Object[] tables) {
        List<Target> targets = new ArrayList<>();
        for (Object table : tables) {
            targets.add(ofTable((Map<?, ?>) PSObject.base(table)));
        }
        return targets;
    }

    private Target ofTable(Map<?, ?> table) {
        Map<String, Object> values = new HashMap<>();
        Set<String> seen = new HashSet<>();
        table.forEach((key, value) -> {
            String name = Conversion.toText(key).toLowerCase(Locale.ROOT);
            String meant = name.equals("hostname") ? "computername" : name.equals("identityfilepath") ? "keyfilepath" : name;
            if (!TABLE_KEYS.contains(name)) {
                throw badTable(table, "The provided SSHConnection hashtable parameter " + Conversion.toText(key) + " is not supported.");
            }
            if (!seen.add(meant)) {
                throw badTable(table, meant.equals("computername")
                    ? "The provided SSHConnection hashtable contains both a ComputerName and HostName parameter.  Only one can be specified."
                    : "The provided SSHConnection hashtable contains both a KeyFilePath and IdentityFilePath parameter.  Only one can be specified.");
            }
            if (value == null || Conversion.toText(value).isEmpty()) {
                throw badTable(table, "The provided SSHConnection hashtable parameter name or element is null or empty.");
            }
            values.put(meant, PSObject.base(value));
        });
        if (!values.containsKey("computername")) {
            throw badTable(table, "The provided SSHConnection hashtable is missing the required ComputerName or HostName parameter.");
        }
        return ssh(Conversion.toText(values.get("computername")), text(values.get("username")), number(values.get("port"), 0),
            text(values.get("keyfilepath")), text(values.get("subsystem")), number(values.get("connectingtimeout"), -1),
            (Map<?, ?>) values.get("options"));
    }

    private RuntimeException badTable(Object table, String message) {
        return context.terminate(SessionErrors.of("System.Management.Automation.PSArgumentException", "Argument",
            ErrorCategory.InvalidArgument, table, message));
    }

    private static String text(Object value) {
        return value == null ? null : Conversion.toText(value);
    }

    private static int number(Object value, int otherwise) {
        return value == null ? otherwise : Conversion.toInt(value);
    }
}
