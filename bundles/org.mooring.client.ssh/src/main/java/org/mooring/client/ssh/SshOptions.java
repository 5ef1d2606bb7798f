package org.mooring.client.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;

/**
 * What {@code -Options} says, by the names of ssh_config: those that this client keeps to. Others are refused by their names, since {@code ssh}
 * would keep to them.
 */
final class SshOptions {

    private static final Set<String> KNOWN = Set.of("batchmode", "ciphers", "connecttimeout", "hostkeyalgorithms", "hostname", "identitiesonly", "identityfile",
        "kbdinteractiveauthentication", "kexalgorithms", "loglevel", "macs", "numberofpasswordprompts", "passwordauthentication", "port",
        "preferredauthentications", "proxyjump", "pubkeyauthentication", "serveralivecountmax", "serveraliveinterval", "stricthostkeychecking", "user",
        "userknownhostsfile");

    /** What MINA reads of the user's settings by itself. */
    private static final Set<String> ELSEWHERE = Set.of("hostname", "identityfile", "port", "user");

    /** What logs in, in the order in which it is tried. */
    private static final List<String> METHODS = List.of("publickey", "keyboard-interactive", "password");
    private static final Map<String, String> SWITCHES = Map.of("publickey", "PubkeyAuthentication", "keyboard-interactive", "KbdInteractiveAuthentication",
        "password", "PasswordAuthentication");

    /** What stands among the algorithms and is none: what the client understands beside them. */
    private static final String SIGNS = "ext-info-.*|kex-strict-.*";

    /** Of a connection. */
    static final AttributeKey<SshOptions> ATTRIBUTE = new AttributeKey<>();

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final List<String> methods = new ArrayList<>();
    private boolean identitiesOnly;

    private SshOptions() {}

    static SshOptions of(Map<String, String> given) throws ConnectionException {
        SshOptions options = new SshOptions();
        for (Map.Entry<String, String> one : given.entrySet()) {
            if (!KNOWN.contains(one.getKey().toLowerCase(Locale.ROOT))) {
                throw new ConnectionException("The option '" + one.getKey() + "' of SSH is not supported here.", 0);
            }
            options.values.put(one.getKey(), one.getValue().strip());
        }
        options.check();
        options.identitiesOnly = options.isOn("IdentitiesOnly", false);
        return options;
    }

    /**
     * With what the user's own settings say of the server, where nothing is said here.
     *
     * @param settings of {@code ~/.ssh/config}; names and keys are taken from there elsewhere
     */
    SshOptions after(Map<String, String> settings) throws ConnectionException {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        settings.forEach((name, value) -> {
            if (KNOWN.contains(name.toLowerCase(Locale.ROOT)) && !ELSEWHERE.contains(name.toLowerCase(Locale.ROOT))) {
                all.put(name, value);
            } else if (name.equalsIgnoreCase("ProxyCommand") && !value.equalsIgnoreCase("none")) {
                all.put(name, value);
            }
        });
        all.computeIfPresent("UserKnownHostsFile", (name, files) -> files.strip().split("[,\\s]+")[0]);
        all.putAll(values);
        return of(all);
    }

    /** Of the connection that a session is on; null where it has none. */
    static SshOptions of(Session session) {
        return session instanceof ClientSession client && client.getConnectionContext() != null ? client.getConnectionContext().getAttribute(ATTRIBUTE) : null;
    }

    private void check() throws ConnectionException {
        for (String name : List.of("Port", "ConnectTimeout", "ServerAliveInterval", "ServerAliveCountMax", "NumberOfPasswordPrompts")) {
            number(name, 0);
        }
        for (String name : List.of("BatchMode", "IdentitiesOnly", "PubkeyAuthentication", "KbdInteractiveAuthentication", "PasswordAuthentication")) {
            isOn(name, false);
        }
        for (String method : text("PreferredAuthentications", String.join(",", METHODS)).toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
            if (METHODS.contains(method) && isOn(SWITCHES.get(method), true)) {
                methods.add(method);
            }
        }
        if (methods.isEmpty()) {
            throw wrong("PreferredAuthentications", text("PreferredAuthentications", ""));
        }
    }

    private static ConnectionException wrong(String name, String value) {
        return new ConnectionException("'" + value + "' is no value of the option '" + name + "' of SSH that is supported here.", 0);
    }

    String text(String name, String otherwise) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    int number(String name, int otherwise) throws ConnectionException {
        String value = text(name, null);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}")) {
            throw wrong(name, value);
        }
        return Integer.parseInt(value);
    }

    private boolean isOn(String name, boolean otherwise) throws ConnectionException {
        return switch (text(name, otherwise ? "yes" : "no").toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(name, text(name, ""));
        };
    }

    /** The target with what is said here and not by parameters. */
    SshTarget complete(SshTarget target) throws ConnectionException {
        return new SshTarget(target.computerName(), target.port() > 0 ? target.port() : number("Port", 0),
            target.user() != null ? target.user() : text("User", null), target.keyFile(), target.subsystem(), target.openTimeoutMillis(), target.options(),
            target.name());
    }

    /** Whether nothing is asked of anybody. */
    boolean isBatch() throws ConnectionException {
        return isOn("BatchMode", false);
    }

    /** How long a connection may take to be there, or null. */
    Duration connectTimeout() throws ConnectionException {
        int seconds = number("ConnectTimeout", 0);
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    /** Whether only keys are tried that are named, and not what else the agent has. */
    boolean identitiesOnly() {
        return identitiesOnly;
    }

    /** A private key's file, or null. */
    Path identityFile() {
        return path(text("IdentityFile", null));
    }

    /** Where the keys of servers are known from. */
    Path knownHosts() {
        return path(text("UserKnownHostsFile", "~/.ssh/known_hosts"));
    }

    private static Path path(String text) {
        String home = System.getProperty("user.home");
        return text == null ? null : Path.of(text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text);
    }

    /** The ways to log in that may be tried, in order. */
    List<String> methods() {
        return methods;
    }

    /**
     * The algorithms of a kind that are offered to a server.
     *
     * @param name as {@code Ciphers}
     * @param all those that are there
     */
    String algorithms(String name, String all) {
        String wanted = text(name, null);
        if (wanted == null) {
            return all;
        }
        List<String> there = Stream.of(all.split(",")).filter(one -> !one.matches(SIGNS)).toList();
        String rule = wanted.substring(0, 1);
        List<String> named = List.of((rule.matches("[-+^]") ? wanted.substring(1) : wanted).split("\\s*,\\s*"));
        List<String> left = switch (rule) {
            case "-" -> there.stream().filter(one -> named.stream().noneMatch(each -> isLike(one, each))).toList();
            case "+" -> there;
            case "^" -> {
                List<String> first = new ArrayList<>(chosen(named, there));
                there.stream().filter(one -> !first.contains(one)).forEach(first::add);
                yield first;
            }
            default -> chosen(named, there);
        };
        return Stream.concat(left.stream(), Stream.of(all.split(",")).filter(one -> one.matches(SIGNS))).collect(Collectors.joining(","));
    }

    private static List<String> chosen(List<String> named, List<String> there) {
        return named.stream().flatMap(each -> there.stream().filter(one -> isLike(one, each))).distinct().toList();
    }

    private static boolean isLike(String name, String pattern) {
        return name.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }
}
