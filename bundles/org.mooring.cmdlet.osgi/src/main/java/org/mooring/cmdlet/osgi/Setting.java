package org.mooring.cmdlet.osgi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/**
 * A setting of a component.
 *
 * @param type its name in the Metatype specification: {@code Integer}, {@code String}, {@code Boolean} ...
 * @param isMany whether it is a list
 * @param min empty for none; so is {@code max}
 */
record Setting(String pid, String name, String type, boolean isMany, String min, String max, String defaultValue, String description) {

    static final String TYPE = "Mooring.Setting";

    Setting of(String owner) {
        return new Setting(owner, name, type, isMany, min, max, defaultValue, description);
    }

    /** @param value what it is set to, or null */
    PSObject shown(Object value) {
        Object standard = Secrets.shown(name, isMany ? defaultValue.isEmpty() ? new String[0] : defaultValue.split(",") : defaultValue);
        return Administration.object(TYPE).set("Pid", pid).set("Name", name).set("Value", value == null ? standard : Secrets.shown(name, value))
            .set("IsDefault", value == null).set("Type", isMany ? type + "[]" : type).set("Default", standard).set("Minimum", min).set("Maximum", max)
            .set("Description", description);
    }

    /** A value that somebody wants it to have, as Configuration Admin takes it. */
    Object checked(Object wanted) {
        Object value = PSObject.base(wanted);
        if (!isMany) {
            return one(value);
        }
        List<String> all = new ArrayList<>();
        for (Object each : value instanceof Object[] array ? Arrays.asList(array) : value == null ? List.of() : List.of(value)) {
            all.add(Conversion.toText(each));
        }
        return all.toArray(String[]::new);
    }

    private Object one(Object value) {
        String text = Conversion.toText(value);
        return switch (type) {
            case "Integer", "Long", "Short", "Byte" -> number(text);
            case "Boolean" -> {
                if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                    throw wrong("$true or $false");
                }
                yield Boolean.parseBoolean(text);
            }
            default -> text;
        };
    }

    private Object number(String text) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("a whole number");
        }
        if (!min.isEmpty() && number < Long.parseLong(min)) {
            throw wrong("at least " + min);
        }
        if (!max.isEmpty() && number > Long.parseLong(max)) {
            throw wrong("at most " + max);
        }
        if (type.equals("Long")) {
            return number;
        }
        if (number != (int) number) {
            throw wrong("a number of 32 bits");
        }
        return (int) number;
    }

    private DotNetException wrong(String what) {
        return Administration.error("SettingOutOfRange", ErrorCategory.InvalidArgument, name, "'" + name + "' of " + pid + " has to be " + what + ": "
            + description + ".");
    }

    /** A value as JSON. */
    static String json(Object value) {
        return switch (value) {
            case String[] all -> "[" + String.join(", ", Arrays.stream(all).map(Setting::quoted).toList()) + "]";
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
