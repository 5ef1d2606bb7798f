package org.mooring.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mooring.api.configuration.Advice;
import org.mooring.api.configuration.Visibility;
import org.mooring.configuration.DataFile.Script;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;
import org.mooring.configuration.Risks.Risk;

/** Finds what restricted configurations give away without saying so: the known ways around one, each with its place and what to do about it. */
final class Advisor {

    /** What looks like a name with a wildcard. */
    private static final Pattern WILDCARD = Pattern.compile("[\\w -]*[\\w-]\\*[\\w -]*|\\*.*");

    private static final String NAME_THEM = "Name the commands that are needed.";

    private final RoleFiles roles;
    private final List<Advice> advice = new ArrayList<>();

    Advisor(RoleFiles roles) {
        this.roles = roles;
    }

    /** Of a session configuration, and of the role capability files that it names. */
    List<Advice> advice(String file, Table configuration) throws DataException {
        grants(file, configuration);
        capabilities(configuration);
        Value given = get(configuration, "RoleDefinitions");
        if (given != null && given.data() instanceof Table definitions) {
            for (Value role : definitions.entries().values()) {
                if (role.data() instanceof Table table) {
                    grants(file, table);
                    capabilities(table);
                }
            }
        }
        language(file, configuration);
        return List.copyOf(advice);
    }

    private void capabilities(Table role) throws DataException {
        for (Value name : values(role, "RoleCapabilities")) {
            capability(roles.named((String) name.data()));
        }
        for (Value path : values(role, "RoleCapabilityFiles")) {
            capability(roles.at((String) path.data()));
        }
    }

    private void capability(RoleFiles.File file) throws DataException {
        grants(file.path().toString(), DataFile.parse(file.path().toString(), file.text()));
    }

    /** What a restricted session's language gives away. */
    private void language(String file, Table configuration) {
        Value type = get(configuration, "SessionType");
        Value mode = get(configuration, "LanguageMode");
        boolean open = type == null || "Default".equalsIgnoreCase(String.valueOf(type.data()));
        boolean limits = !advice.isEmpty() || List.of("VisibleCmdlets", "VisibleFunctions", "RoleDefinitions").stream().anyMatch(key -> get(configuration, key) != null);
        if (limits && mode == null && open) {
            add(file, type == null ? 1 : type.line(), "'LanguageMode' is FullLanguage, as nothing else is said: scripts can do everything without a command.",
                "Say LanguageMode = 'NoLanguage', or SessionType = 'RestrictedRemoteServer'.");
        } else if (limits && mode != null && "FullLanguage".equalsIgnoreCase(String.valueOf(mode.data()))) {
            add(file, mode.line(), "'LanguageMode' is FullLanguage: scripts can do everything without a command.", "Say LanguageMode = 'NoLanguage'.");
        }
    }

    private void grants(String file, Table table) {
        for (String key : List.of("VisibleCmdlets", "VisibleFunctions")) {
            for (Value command : values(table, key)) {
                command(file, key, command);
            }
        }
        for (Value provider : values(table, "VisibleProviders")) {
            provider(file, provider);
        }
        for (Value program : values(table, "VisibleExternalCommands")) {
            program(file, program);
        }
        for (Value module : values(table, "ModulesToImport")) {
            if (module.data() instanceof String name && isPattern(name)) {
                add(file, module.line(), "'ModulesToImport' has the pattern '" + name + "': what is installed later is imported too.", "Name the modules that are needed.");
            }
        }
        forgotten(file, table);
        for (Value function : values(table, "FunctionDefinitions")) {
            if (function.data() instanceof Table definition) {
                function(file, definition);
            }
        }
    }

    /** A function that is defined, where functions are limited, and that neither a client sees nor another one calls. */
    private void forgotten(String file, Table table) {
        List<Value> definitions = values(table, "FunctionDefinitions");
        if (values(table, "VisibleFunctions").isEmpty()) {
            return;
        }
        List<String> named = values(table, "VisibleFunctions").stream().map(one -> String.valueOf(one.data() instanceof Table limited ? plain(limited, "Name") : one.data())).toList();
        Visibility visible = new Visibility(named);
        for (Value one : definitions) {
            if (one.data() instanceof Table definition) {
                String name = String.valueOf(plain(definition, "Name"));
                boolean called = definitions.stream().anyMatch(other -> other != one && other.data() instanceof Table user && get(user, "ScriptBlock") != null
                    && get(user, "ScriptBlock").data() instanceof Script text && text.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
                if (!visible.shows("", name) && !called) {
                    add(file, one.line(), "The function '" + name + "' is not among the 'VisibleFunctions', and no other calls it: nobody can use it.",
                        "Name it in 'VisibleFunctions', or take it out.");
                }
            }
        }
    }

    private void command(String file, String key, Value command) {
        if (command.data() instanceof Table limited) {
            parameters(file, limited);
            return;
        }
        String name = String.valueOf(command.data());
        Risk risk = Risks.of(name);
        if (isPattern(name)) {
            List<String> now = Risks.among(name);
            add(file, command.line(), "'" + key + "' has the pattern '" + name + "': what is installed later is seen too"
                + (now.isEmpty() ? "." : ", and " + String.join(", ", now) + " now."), NAME_THEM);
        } else if (risk != null) {
            add(file, command.line(), "'" + key + "' has '" + name + "', which " + risk.does() + ".", risk.remedy());
        }
    }

    /** A command with some parameters: those that nothing limits, and patterns that are no wildcards. A pattern has to match the whole value. */
    private void parameters(String file, Table command) {
        Value name = get(command, "Name");
        Risk risk = name == null ? null : Risks.of(String.valueOf(name.data()));
        List<Value> parameters = values(command, "Parameters");
        if (risk != null && parameters.isEmpty()) {
            add(file, name.line(), "'" + name.data() + "' " + risk.does() + ".", risk.remedy());
        }
        for (Value one : parameters) {
            if (one.data() instanceof Table parameter) {
                Value pattern = get(parameter, "ValidatePattern");
                if (pattern != null && pattern.data() instanceof String text && WILDCARD.matcher(text).matches()) {
                    add(file, pattern.line(), "The pattern '" + text + "' is a regular expression: in it '*' repeats what stands before it, and is not any text.",
                        "Write '.*' for any text.");
                } else if (risk != null && pattern == null && get(parameter, "ValidateSet") == null) {
                    add(file, one.line(), "'" + name.data() + "' " + risk.does() + ", and its parameter '" + plain(parameter, "Name") + "' takes any value.",
                        "Give it a 'ValidateSet' or a 'ValidatePattern'.");
                }
            }
        }
    }

    private void provider(String file, Value provider) {
        Visibility visible = new Visibility(List.of(String.valueOf(provider.data())));
        if (visible.shows("FileSystem")) {
            add(file, provider.line(), "'VisibleProviders' has '" + provider.data() + "': every command that takes a path reaches all files of the server's user.",
                "Leave it out: functions of the configuration see files without it.");
        } else if (List.of("Certificate", "OSGi", "Mooring", "Registry", "WSMan").stream().anyMatch(visible::shows)) {
            add(file, provider.line(), "'VisibleProviders' has '" + provider.data() + "': keys, settings or bundles of the server can be seen, and by whoever may, changed.",
                "Leave it out: functions of the configuration see it without.");
        } else if (List.of("Function", "Alias", "Variable", "Environment").stream().anyMatch(visible::shows)) {
            add(file, provider.line(), "'VisibleProviders' has '" + provider.data() + "': what the session's own functions use can be read and changed.",
                "Leave it out: functions of the configuration see it without.");
        }
    }

    private void program(String file, Value program) {
        String name = String.valueOf(program.data());
        if (isPattern(name) || Risks.startsOthers(name)) {
            add(file, program.line(), "'VisibleExternalCommands' has '" + name + "', with which any program can be started.",
                "Define a function that starts just the program that is needed, with just its arguments.");
        } else if (name.indexOf('/') < 0) {
            add(file, program.line(), "'VisibleExternalCommands' has '" + name + "' without its folder: which program it is depends on the path.", "Write its full path.");
        }
    }

    private void function(String file, Table definition) {
        Value script = get(definition, "ScriptBlock");
        if (script != null && script.data() instanceof Script text) {
            ScriptRisks.find(text.text(), script.line(), (what, line) -> add(file, line, "The function '" + plain(definition, "Name") + "' " + what
                + ": if it comes from the caller, the caller can do everything.", "Choose among constants, with a 'ValidateSet' for what the caller may give."));
        }
    }

    private void add(String file, int line, String message, String remedy) {
        advice.add(new Advice(file, line, message, remedy));
    }

    private static boolean isPattern(String name) {
        return name.contains("*") || name.contains("?") || name.contains("[");
    }

    private static Object plain(Table table, String key) {
        Value value = get(table, key);
        return value == null ? "" : value.data();
    }

    private static Value get(Table table, String key) {
        return table.entries().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static List<Value> values(Table table, String key) {
        Value value = get(table, key);
        return value == null ? List.of() : DataFile.list(value);
    }
}
