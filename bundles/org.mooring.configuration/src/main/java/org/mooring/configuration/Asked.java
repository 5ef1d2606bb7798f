package org.mooring.configuration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mooring.api.configuration.ModuleVersions;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;

/**
 * What a configuration's file and its roles ask for beside the names of modules: their versions, and providers.
 *
 * @param versions by the names of modules, in lower case; where several are asked for, the last one counts
 * @param providers that are named, without wildcards
 */
record Asked(Map<String, ModuleVersions> versions, Set<String> providers) {

    private static final Asked NOTHING = new Asked(Map.of(), Set.of());
    private static final int MOST_REMEMBERED = 256;

    private static final Map<SessionDefinition, Asked> REMEMBERED = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionDefinition, Asked> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Of a configuration, with the roles that it has. */
    static Asked by(SessionConfiguration configuration) {
        Set<String> ofFile = new LinkedHashSet<>(configuration.visible().providers().patterns().stream().filter(Demand::isName).toList());
        if (configuration.definition() == null) {
            return ofFile.isEmpty() ? NOTHING : new Asked(Map.of(), ofFile);
        }
        Asked more;
        synchronized (REMEMBERED) {
            more = REMEMBERED.computeIfAbsent(configuration.definition(), Asked::read);
        }
        ofFile.addAll(more.providers);
        return new Asked(more.versions, ofFile);
    }

    ModuleVersions versions(String module) {
        return versions.getOrDefault(module.toLowerCase(Locale.ROOT), ModuleVersions.ANY);
    }

    private static Asked read(SessionDefinition definition) {
        Asked asked = new Asked(new LinkedHashMap<>(), new LinkedHashSet<>());
        try {
            Table file = DataFile.parse(definition.file(), definition.text());
            asked.add(file);
            for (Role role : definition.roles()) {
                if (value(file, "RoleDefinitions") instanceof Table roles && value(roles, role.name()) instanceof Table inline) {
                    asked.add(inline);
                }
                for (Map.Entry<String, String> capability : role.capabilities().entrySet()) {
                    asked.add(DataFile.parse(capability.getKey(), capability.getValue()));
                }
            }
        } catch (DataException e) {
            throw new IllegalArgumentException(definition.file() + " was right when it was read: " + e.getMessage(), e);
        }
        return asked;
    }

    private void add(Table table) {
        for (Value module : list(table, "ModulesToImport")) {
            if (module.data() instanceof Table one && value(one, "ModuleName") instanceof String name) {
                versions.put(name.toLowerCase(Locale.ROOT), new ModuleVersions(text(one, "ModuleVersion"), text(one, "MaximumVersion"),
                    text(one, "RequiredVersion")));
            }
        }
        for (Value provider : list(table, "VisibleProviders")) {
            if (provider.data() instanceof String name && Demand.isName(name)) {
                providers.add(name);
            }
        }
    }

    private static String text(Table table, String key) {
        Object value = value(table, key);
        return value == null ? "" : value.toString();
    }

    private static List<Value> list(Table table, String key) {
        Value value = entry(table, key);
        return value == null ? List.of() : DataFile.list(value);
    }

    private static Object value(Table table, String key) {
        Value value = entry(table, key);
        return value == null ? null : value.data();
    }

    private static Value entry(Table table, String key) {
        return table.entries().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
