package org.mooring.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mooring.api.configuration.GroupRule;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;

/** Reads RoleDefinitions, the role capability files (.psrc) that they name, and RequiredGroups. */
final class RoleReader {

    private static final Set<String> OF_ROLE = with(Grants.KEYS, "RoleCapabilities", "RoleCapabilityFiles");
    /** What a file says of itself. */
    static final Set<String> ABOUT = Set.of("GUID", "Author", "Description", "CompanyName", "Copyright");

    private static final Set<String> OF_FILE = with(Grants.KEYS, ABOUT.toArray(String[]::new));

    private final RoleFiles files;
    private final Set<Path> read = new LinkedHashSet<>();
    private final Set<Path> run = new LinkedHashSet<>();

    RoleReader(RoleFiles files) {
        this.files = files;
    }

    private static Set<String> with(Set<String> keys, String... more) {
        return Stream.concat(keys.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** The role capability files that were read. */
    Set<Path> read() {
        return read;
    }

    /** The files that sessions run or load. */
    Set<Path> run() {
        return run;
    }

    /** Whether what sessions run or load can be relied on. */
    void rely(Keys keys) throws DataException {
        for (String key : List.of("ScriptsToProcess", "TypesToProcess", "FormatsToProcess")) {
            for (Value file : keys.wordValues(key)) {
                rely(key, Path.of((String) file.data()), file.line());
            }
        }
        for (String module : Grants.modules(keys)) {
            if (Path.of(module).isAbsolute()) {
                for (Path file : RoleFolders.within(Path.of(module))) {
                    rely("ModulesToImport", file, keys.value("ModulesToImport").line());
                }
            }
        }
    }

    private void rely(String key, Path file, int line) throws DataException {
        try {
            files.rely(file);
            run.add(file);
        } catch (DataException e) {
            throw new DataException(line, "'" + key + "': " + e.getMessage());
        }
    }

    List<Role> roles(Keys keys) throws DataException {
        List<Role> roles = new ArrayList<>();
        if (keys.has("RoleCapabilities") || keys.has("RoleCapabilityFiles")) {
            roles.add(role("", Set.of(), keys));
        }
        for (Map.Entry<String, Value> entry : keys.table("RoleDefinitions").entrySet()) {
            Value given = entry.getValue();
            if (!(given.data() instanceof Table table)) {
                throw new DataException(given.line(), "The role of '" + entry.getKey() + "' has to be a hashtable with keys of "
                    + String.join(", ", OF_ROLE.stream().sorted().toList()) + ".");
            }
            Keys role = new Keys(table, OF_ROLE, Set.of());
            Grants.check(role);
            rely(role);
            roles.add(role(entry.getKey(), new LinkedHashSet<>(Grants.modules(role)), role));
        }
        return roles;
    }

    private Role role(String name, Set<String> named, Keys keys) throws DataException {
        Set<String> modules = new LinkedHashSet<>(named);
        Map<String, String> capabilities = new LinkedHashMap<>();
        for (Value one : keys.wordValues("RoleCapabilities")) {
            add(file(one, true), one, modules, capabilities);
        }
        for (Value one : keys.wordValues("RoleCapabilityFiles")) {
            add(file(one, false), one, modules, capabilities);
        }
        return new Role(name, List.copyOf(modules), capabilities);
    }

    private RoleFiles.File file(Value asked, boolean byName) throws DataException {
        try {
            String text = (String) asked.data();
            return byName ? files.named(text) : files.at(text);
        } catch (DataException e) {
            throw new DataException(asked.line(), e.getMessage());
        }
    }

    private void add(RoleFiles.File file, Value asked, Set<String> modules, Map<String, String> capabilities) throws DataException {
        read.add(file.path());
        try {
            Keys keys = new Keys(DataFile.parse(file.path().toString(), file.text()), OF_FILE, Set.of());
            keys.texts(ABOUT);
            Grants.check(keys);
            rely(keys);
            modules.addAll(Grants.modules(keys));
        } catch (DataException e) {
            throw new DataException(asked.line(), "Role capability file " + file.path() + ", line " + e.line() + ": " + e.getMessage());
        }
        capabilities.put((String) asked.data(), file.text());
    }

    /** {@code @{ And = 'a', @{ Or = 'b', 'c' } }}. */
    static GroupRule required(Keys keys) throws DataException {
        Value value = keys.value("RequiredGroups");
        if (value == null) {
            return GroupRule.NONE;
        }
        if (!Grants.isTable(value)) {
            throw notRule(value);
        }
        return rule(value);
    }

    private static GroupRule rule(Value value) throws DataException {
        if (value.data() instanceof String group && !group.isBlank()) {
            return new GroupRule.Member(group);
        }
        if (!(value.data() instanceof Table table) || table.entries().size() != 1) {
            throw notRule(value);
        }
        Map.Entry<String, Value> only = table.entries().entrySet().iterator().next();
        List<GroupRule> rules = new ArrayList<>();
        for (Value one : DataFile.list(only.getValue())) {
            rules.add(rule(one));
        }
        boolean all = only.getKey().equalsIgnoreCase("And");
        if (!all && !only.getKey().equalsIgnoreCase("Or") || rules.isEmpty()) {
            throw notRule(value);
        }
        return all ? new GroupRule.All(rules) : new GroupRule.Any(rules);
    }

    private static DataException notRule(Value value) {
        return new DataException(value.line(), "'RequiredGroups' has to be a hashtable with one key, And or Or, and groups or such hashtables"
            + " for its value.");
    }
}
