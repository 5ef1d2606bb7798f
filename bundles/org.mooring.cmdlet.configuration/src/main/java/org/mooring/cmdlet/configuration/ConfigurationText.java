package org.mooring.cmdlet.configuration;

import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/** Puts the text of a configuration file together: each key after a line that says what it is for, examples commented out. */
final class ConfigurationText {

    private final StringBuilder text = new StringBuilder("@{\n\n");
    private final boolean examples;
    private final String path;
    private final String fullPath;

    /**
     * @param examples whether keys that were not given are written too, as comments
     * @param path as it was given, for messages
     */
    ConfigurationText(boolean examples, String path, String fullPath) {
        this.examples = examples;
        this.path = path;
        this.fullPath = fullPath;
    }

    void line(String key, String comment, String value) {
        text.append("# ").append(comment).append('\n').append(key).append(" = ").append(value).append("\n\n");
    }

    void example(String key, String comment, String value) {
        if (examples) {
            text.append("# ").append(comment).append("\n# ").append(key).append(" = ").append(value).append("\n\n");
        }
    }

    void text(String key, String comment, String value, String example) {
        either(key, comment, value == null || value.isEmpty() ? null : DataText.quoted(value), example);
    }

    private void either(String key, String comment, String value, String example) {
        if (value != null) {
            line(key, comment, value);
        } else {
            example(key, comment, example);
        }
    }

    void truth(String key, String comment, boolean value) {
        either(key, comment, value ? "$true" : null, "$true");
    }

    void words(String key, String comment, String[] words, String example) {
        either(key, comment, words == null || words.length == 0 ? null : DataText.words(List.of(words)), example);
    }

    void commands(String key, String comment, Object[] commands, String example) {
        String value = null;
        if (commands != null && commands.length > 0) {
            value = DataText.wordsAndTables(List.of(commands));
            if (value == null) {
                throw wrong("The member 'ModulesToImport' must be an array consisting of either string or hashtable elements.");
            }
        }
        either(key, comment, value, example);
    }

    void table(String key, String comment, Map<?, ?> table, String example) {
        either(key, comment, table == null ? null : DataText.table(table, 0), example);
    }

    void tables(String key, String comment, Object[] tables, String example) {
        either(key, comment, tables == null || tables.length == 0 ? null : DataText.tables(List.of(tables), 0), example);
    }

    void groups(String key, String comment, Map<?, ?> groups, String example) {
        either(key, comment, groups == null ? null : DataText.groups(groups), example);
    }

    void functions(String key, String comment, Object[] functions, String example) {
        if (functions == null) {
            example(key, comment, example);
            return;
        }
        requireTables(key, functions);
        line(key, comment, DataText.tables(List.of(functions), 0));
        for (Object each : functions) {
            Map<?, ?> function = (Map<?, ?>) PSObject.base(each);
            require(key, function, "Name");
            require(key, function, "ScriptBlock");
            if (!(PSObject.base(function.get("ScriptBlock")) instanceof ScriptBlock)) {
                throw wrong("The key 'ScriptBlock' in the member '" + key
                    + "' must be a script block. Change the key to the correct type in the file " + path + ".");
            }
            onlyKeys(key, function, List.of("Name", "ScriptBlock", "Options"));
        }
    }

    void variables(String key, String comment, Object variables, String example) {
        Object base = PSObject.base(variables);
        if (base == null) {
            example(key, comment, example);
            return;
        }
        if (base instanceof String written) {
            line(key, comment, written);
            return;
        }
        List<Object> all = DataText.list(base);
        Object[] tables = all == null ? new Object[] {base} : all.toArray();
        requireTables(key, tables);
        line(key, comment, DataText.tables(List.of(tables), 0));
        for (Object each : tables) {
            Map<?, ?> variable = (Map<?, ?>) each;
            require(key, variable, "Name");
            require(key, variable, "Value");
            onlyKeys(key, variable, List.of("Name", "Value"));
        }
    }

    private void requireTables(String key, Object[] tables) {
        for (Object each : tables) {
            if (!(PSObject.base(each) instanceof PSHashtable)) {
                throw wrong("The member '" + key + "' must be a hashtable array. Change the member to the correct type in the file " + fullPath
                    + ".");
            }
        }
    }

    private void require(String member, Map<?, ?> table, String key) {
        if (!table.containsKey(key)) {
            throw wrong("The member '" + member + "' must contain the required key '" + key + "'. Add the require key to the file " + path
                + ".");
        }
    }

    private void onlyKeys(String member, Map<?, ?> table, List<String> keys) {
        for (Object key : table.keySet()) {
            if (keys.stream().noneMatch(String.valueOf(key)::equalsIgnoreCase)) {
                throw wrong("The key '" + key + "' in the member '" + member + "' is not valid. Change the key in the file " + path + ".");
            }
        }
    }

    private static DotNetException wrong(String message) {
        return new DotNetException("System.Management.Automation.PSArgumentException", message)
            .withRecord("Argument", ErrorCategory.InvalidArgument, null);
    }

    @Override
    public String toString() {
        return text + "}\n";
    }
}
