package org.mooring.api.configuration;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mooring.api.configuration.Isolation.RunAs;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.api.state.PlainData;

/**
 * A session configuration as {@linkplain PlainData plain data}: what outlives the server, or runs outside of it, keeps the one that it was
 * opened with.
 */
public final class ConfigurationData {

    private ConfigurationData() {}

    /** The configuration as a map. */
    public static Map<String, Object> write(SessionConfiguration configuration) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", configuration.name());
        data.put("origin", configuration.origin());
        data.put("description", configuration.description());
        data.put("everyone", configuration.access().everyone());
        data.put("users", configuration.access().users());
        data.put("groups", configuration.access().groups());
        data.put("required", rule(configuration.access().required()));
        data.put("credentials", configuration.access().credentials());
        data.put("shell", configuration.shell());
        data.put("process", configuration.process());
        data.put("languageMode", configuration.languageMode().name());
        data.put("modules", configuration.modules());
        Visible visible = configuration.visible();
        data.put("visible", List.of(visible.cmdlets().patterns(), visible.functions().patterns(), visible.aliases().patterns(),
            visible.externalCommands().patterns(), visible.providers().patterns()));
        data.put("variables", configuration.variables());
        SessionLimits limits = configuration.limits();
        data.put("idleTimeout", limits.idleTimeout().toMillis());
        data.put("maxIdleTimeout", limits.maxIdleTimeout().toMillis());
        data.put("buffering", limits.buffering().name());
        data.put("outputBufferBytes", limits.outputBufferBytes());
        data.put("sessionsPerUser", limits.sessionsPerUser());
        data.put("permissionChange", limits.permissionChange().name());
        SessionDefinition definition = configuration.definition();
        data.put("definition", definition == null ? null : List.of(definition.file(), definition.text(), definition.roles().stream()
            .map(role -> List.of(role.name(), role.modules(), role.capabilities())).toList(), definition.transcriptDirectory()));
        Isolation isolation = configuration.isolation();
        data.put("runAs", List.of(isolation.runAs().user(), isolation.runAs().virtual(), isolation.runAs().groups()));
        data.put("memoryMegabytes", isolation.memoryMegabytes());
        data.put("cpuPercent", isolation.cpuPercent());
        data.put("options", isolation.options());
        data.put("spares", isolation.spares());
        return data;
    }

    private static List<Object> rule(GroupRule rule) {
        return switch (rule) {
            case GroupRule.Member member -> List.of("member", member.group());
            case GroupRule.All all -> List.of("all", all.rules().stream().map(ConfigurationData::rule).toList());
            case GroupRule.Any any -> List.of("any", any.rules().stream().map(ConfigurationData::rule).toList());
        };
    }

    /** @throws IOException when the map is not what {@link #write} makes */
    public static SessionConfiguration read(Map<String, Object> data) throws IOException {
        try {
            return new SessionConfiguration((String) data.get("name"), (String) data.get("origin"), (String) data.get("description"),
                new Access((Boolean) data.get("everyone"), words(data.get("users")), words(data.get("groups")), rule(data.get("required")),
                    ((List<?>) data.get("credentials")).stream().map(ConfigurationData::words).toList()),
                (String) data.get("shell"), (String) data.get("process"), LanguageMode.valueOf((String) data.get("languageMode")),
                List.copyOf(words(data.get("modules"))), visible((List<?>) data.get("visible")), variables((Map<?, ?>) data.get("variables")),
                new SessionLimits(Duration.ofMillis((Long) data.get("idleTimeout")), Duration.ofMillis((Long) data.get("maxIdleTimeout")),
                    BufferingMode.valueOf((String) data.get("buffering")), (Long) data.get("outputBufferBytes"),
                    (Integer) data.get("sessionsPerUser"), PermissionChange.valueOf((String) data.get("permissionChange"))),
                definition((List<?>) data.get("definition")),
                new Isolation(runAs((List<?>) data.get("runAs")), (Integer) data.get("memoryMegabytes"), (Integer) data.get("cpuPercent"),
                    list(data.get("options")), (Integer) data.getOrDefault("spares", 0)));
        } catch (ClassCastException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IOException("This is no session configuration: " + e.getMessage(), e);
        }
    }

    private static List<String> list(Object texts) {
        return ((List<?>) texts).stream().map(String.class::cast).toList();
    }

    private static Set<String> words(Object texts) {
        return new LinkedHashSet<>(list(texts));
    }

    private static GroupRule rule(Object data) {
        List<?> rule = (List<?>) data;
        return switch ((String) rule.get(0)) {
            case "member" -> new GroupRule.Member((String) rule.get(1));
            case "all" -> new GroupRule.All(((List<?>) rule.get(1)).stream().map(ConfigurationData::rule).toList());
            case "any" -> new GroupRule.Any(((List<?>) rule.get(1)).stream().map(ConfigurationData::rule).toList());
            default -> throw new IllegalArgumentException("There is no group rule '" + rule.get(0) + "'.");
        };
    }

    private static Visible visible(List<?> lists) {
        List<Visibility> visible = lists.stream().map(patterns -> new Visibility(list(patterns))).toList();
        return new Visible(visible.get(0), visible.get(1), visible.get(2), visible.get(3), visible.get(4));
    }

    private static Map<String, Object> variables(Map<?, ?> data) {
        Map<String, Object> variables = new LinkedHashMap<>();
        data.forEach((name, value) -> variables.put((String) name, value));
        return variables;
    }

    private static SessionDefinition definition(List<?> data) {
        if (data == null) {
            return null;
        }
        List<Role> roles = new ArrayList<>();
        for (Object one : (List<?>) data.get(2)) {
            List<?> role = (List<?>) one;
            Map<String, String> capabilities = new LinkedHashMap<>();
            ((Map<?, ?>) role.get(2)).forEach((name, text) -> capabilities.put((String) name, (String) text));
            roles.add(new Role((String) role.get(0), list(role.get(1)), capabilities));
        }
        return new SessionDefinition((String) data.get(0), (String) data.get(1), roles, data.size() > 3 ? (String) data.get(3) : "");
    }

    private static RunAs runAs(List<?> data) {
        return new RunAs((String) data.get(0), (Boolean) data.get(1), list(data.get(2)));
    }
}
