package org.mooring.cmdlet.session;

import java.net.URI;
import java.net.URISyntaxException;
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
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Uri;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** Where sessions are to be, from what the parameters of a command say. */
final class Targets {

    private static final String SSH_SUBSYSTEM = "powershell";
    private static final String WSMAN_CONFIGURATION = "Microsoft.PowerShell";
    private static final String WSMAN_APPLICATION = "wsman";
    private static final int HTTP = 5985;
    private static final int HTTPS = 5986;
    private static final long LEAST_IDLE_MILLIS = 60_000;
    private static final Pattern SSH_NAME = Pattern.compile("(?:ssh://)?(?:(?<user>[^@]+)@)?(?<host>\\[[^\\]]+\\]|[^:@\\[\\]]+)(?::(?<port>\\d+))?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]+|\\[?[0-9A-Fa-f:.]+(?:%\\w+)?\\]?");
    private static final Set<String> TABLE_KEYS = Set.of("computername", "hostname", "port", "username", "keyfilepath", "identityfilepath",
        "subsystem", "connectingtimeout", "options");

    private final CmdletContext context;

    Targets(CmdletContext context) {
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
                throw badTable(table, "The provided SSHConnection hashtable contains an unknown parameter: " + Conversion.toText(key) + ".");
            }
            if (!seen.add(meant)) {
                throw badTable(table, "The provided SSHConnection hashtable contains the parameter " + meant + " more than once.");
            }
            if (value == null || Conversion.toText(value).isEmpty()) {
                throw badTable(table, "The provided SSHConnection hashtable contains an empty value for the parameter " + meant + ".");
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

    /** What a WSMan session is asked for beside its address. */
    record Wsman(String configuration, String application, int port, boolean useSsl, PSCredential credential, Object authentication,
            PSSessionOption option, String name) {}

    Target wsman(String computer, Wsman how) {
        String host = computer.equals(".") ? "localhost" : computer;
        if (!HOST.matcher(host).matches()) {
            throw context.terminate(SessionErrors.invalidComputerName(null));
        }
        int port = how.port() != 0 ? how.port() : how.useSsl() ? HTTPS : HTTP;
        String application = how.application() == null ? WSMAN_APPLICATION : how.application().replaceFirst("^/", "");
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return wsman(URI.create((how.useSsl() ? "https" : "http") + "://" + written + ":" + port + "/" + application), how);
    }

    Target wsman(Uri uri, Wsman how) {
        try {
            URI address = new URI(uri.toString());
            if (!address.isAbsolute() || address.getHost() == null) {
                throw context.terminate(SessionErrors.of("System.NotSupportedException", "CreateRemoteRunspaceFailed",
                    ErrorCategory.InvalidArgument, uri, "Relative URIs are not supported in the creation of remote sessions."));
            }
            if (address.getPort() < 0) {
                int port = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
                address = new URI(address.getScheme(), null, address.getHost(), port, address.getPath().isEmpty() ? "/wsman" : address.getPath(),
                    address.getQuery(), null);
            }
            return wsman(address, how);
        } catch (URISyntaxException e) {
            throw context.terminate(SessionErrors.of("System.NotSupportedException", "CreateRemoteRunspaceFailed",
                ErrorCategory.InvalidArgument, uri, "Relative URIs are not supported in the creation of remote sessions."));
        }
    }

    private Target wsman(URI address, Wsman how) {
        PSSessionOption option = how.option() != null ? how.option() : preferred();
        long idle = millis(option.idleTimeout());
        if (idle != -1 && idle < LEAST_IDLE_MILLIS) {
            throw context.terminate(SessionErrors.of("System.Management.Automation.PSArgumentException", "Argument",
                ErrorCategory.InvalidArgument, null, "The IdleTimeout value of " + idle / 1000 + " seconds is less than the minimum of 60."));
        }
        String configuration = how.configuration() != null ? how.configuration()
            : text(context.session().variable("PSSessionConfigurationName"));
        if (configuration == null || configuration.isEmpty()) {
            configuration = WSMAN_CONFIGURATION;
        }
        configuration = configuration.substring(configuration.lastIndexOf('/') + 1);
        PSCredential credential = how.credential();
        return new WsmanTarget(address, configuration, how.authentication() == null ? "Default" : Conversion.toText(how.authentication()),
            credential == null ? null : credential.userName(), credential == null ? null : credential.password().toCharArray(),
            option.noEncryption(), option.skipCACheck(), option.skipCNCheck(), millis(option.openTimeout()), millis(option.operationTimeout()), idle,
            Conversion.toText(option.outputBufferingMode()), how.name(), option.culture() == null ? null : Conversion.toText(option.culture()));
    }

    /** $PSSessionOption, or a new one. */
    private PSSessionOption preferred() {
        return PSObject.base(context.session().variable("PSSessionOption")) instanceof PSSessionOption option ? option : PSSessionOption.make();
    }

    private static long millis(TimeSpan span) {
        return span.ticks() / TimeSpan.TICKS_PER_MILLISECOND;
    }
}
