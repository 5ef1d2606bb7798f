package org.mooring.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** The values of PowerShell's views that are computed, by the type they are for and their label. */
final class ComputedValues {

    private static final int SHOWN = 200;
    private static final double MEGABYTE = 1024 * 1024;

    private ComputedValues() {}

    static View.Reader of(String types, String label) {
        if (types.contains("Process")) {
            return process(label);
        }
        if (types.contains("PSModuleInfo") || types.contains("ModuleInfoGrouping")) {
            return module(label);
        }
        if (types.contains("System.IO.FileInfo")) {
            return target -> Formatter.format("{0:d} {0:HH}:{0:mm}", Culture.current(), PSObject.base(Properties.valueOrNull(target, "LastWriteTime")));
        }
        if (types.contains("PSMarkdownOptionInfo")) {
            return target -> sequence(Conversion.toText(Properties.valueOrNull(target, label)));
        }
        if (types.contains("PSStyle")) {
            return target -> style(target, label);
        }
        if (types.contains("Runspaces.Runspace")) {
            return target -> runspace(target, label);
        }
        if (types.contains("TestConnectionCommand")) {
            return target -> answered(target, label);
        }
        if (types.contains("WebResponseObject")) {
            return target -> shortened(Conversion.toText(Properties.valueOrNull(target, label)));
        }
        return switch (label) {
            case "Used (GB)" -> target -> gigabytes(target, "Used");
            case "Free (GB)" -> target -> gigabytes(target, "Free");
            case "Provider" -> target -> Properties.valueOrNull(Properties.valueOrNull(target, "Provider"), "Name");
            case "Root" -> target -> root(target);
            case "Name" -> ComputedValues::commandName;
            case "EnhancedKeyUsageList" -> target -> friendlyNames(Properties.valueOrNull(target, "EnhancedKeyUsageList"));
            case "SubsystemType" -> target -> Properties.valueOrNull(Properties.valueOrNull(target, label), "Name");
            case "Duration" -> target -> duration(Properties.valueOrNull(target, "Duration"));
            case "OverloadDefinitions" -> target -> overloads(Properties.valueOrNull(target, "OverloadDefinitions"));
            default -> target -> Properties.valueOrNull(target, label);
        };
    }

    private static Object friendlyNames(Object usages) {
        return PSObject.base(usages) instanceof List<?> all ? all.stream().map(each -> Properties.valueOrNull(each, "FriendlyName")).toList() : usages;
    }

    private static Object runspace(Object target, String label) {
        Object connection = Properties.valueOrNull(target, "ConnectionInfo");
        return switch (label) {
            case "ComputerName" -> connection == null ? "localhost" : Properties.valueOrNull(connection, "ComputerName");
            case "Type" -> connection == null ? "Local" : "Remote";
            default -> Properties.valueOrNull(Properties.valueOrNull(target, "RunspaceStateInfo"), label);
        };
    }

    /** How long an answer took, or who gave it: a star where there was none. */
    private static Object answered(Object target, String label) {
        if (label.equals("Hostname")) {
            Object name = Properties.valueOrNull(target, label);
            return name == null ? "*" : name;
        }
        return "TimedOut".equals(Conversion.toText(Properties.valueOrNull(target, "Status"))) ? "*"
            : Properties.valueOrNull(target, label.indexOf('(') < 0 ? label : label.substring(0, label.indexOf('(')));
    }

    private static View.Reader process(String label) {
        return switch (label) {
            case "NPM(K)" -> target -> scaled(target, "NPM", 1024, "0");
            case "PM(M)" -> target -> scaled(target, "PM", MEGABYTE, "0.00");
            case "WS(M)" -> target -> scaled(target, "WS", MEGABYTE, "0.00");
            case "CPU(s)" -> target -> scaled(target, "CPU", 1, "0.00");
            case "StartTime.ToShortDateString()" -> target -> started(target);
            case "Size(K)" -> target -> scaled(target, "ModuleMemorySize", 1024, "0");
            default -> target -> Properties.valueOrNull(target, label);
        };
    }

    private static Object started(Object target) {
        Object time = PSObject.base(Properties.valueOrNull(target, "StartTime"));
        return time == null ? null : Formatter.format("{0:d}", Culture.current(), time);
    }

    /** An escape sequence, reached by a path of properties: what it does, and how it is written. */
    private static Object style(Object target, String path) {
        Object value = target;
        for (String name : path.split("\\.")) {
            value = Properties.valueOrNull(value, name);
        }
        if (PSObject.base(value) instanceof FileExtensionDictionary byExtension) {
            StringJoiner lines = new StringJoiner("\n");
            for (String extension : byExtension.keys()) {
                lines.add(extension + " = " + shown(byExtension.of(extension)));
            }
            return lines.toString();
        }
        return value == null ? null : shown(Conversion.toText(value));
    }

    /** An escape sequence that is kept without its escape, as it looks. */
    private static String sequence(String value) {
        return value.isEmpty() ? value : "\u001b" + value + value + "\u001b[0m";
    }

    private static String shown(String sequence) {
        return sequence + sequence.replace("\u001b", "`e") + PSStyle.instance().reset();
    }

    /** The beginning of a long text. */
    private static String shortened(String text) {
        return text.length() < SHOWN ? text : text.substring(0, SHOWN) + CellText.ELLIPSIS;
    }

    private static Object scaled(Object target, String property, double unit, String format) {
        Object value = PSObject.base(Properties.valueOrNull(target, property));
        return value instanceof Number number ? Formatter.toString(number.doubleValue() / unit, format, Culture.current()) : null;
    }

    private static Object gigabytes(Object target, String property) {
        Object value = PSObject.base(Properties.valueOrNull(target, property));
        return value instanceof Number number ? Formatter.toString(number.doubleValue() / (MEGABYTE * 1024), "0.00", Culture.current()) : null;
    }

    private static Object root(Object drive) {
        Object display = Properties.valueOrNull(drive, "DisplayRoot");
        return display != null ? display : Properties.valueOrNull(drive, "Root");
    }

    private static Object commandName(Object command) {
        Object display = Properties.valueOrNull(command, "DisplayName");
        return display != null && "Alias".equals(String.valueOf(Properties.valueOrNull(command, "CommandType"))) ? display
            : Properties.valueOrNull(command, "Name");
    }

    private static Object duration(Object value) {
        if (!(PSObject.base(value) instanceof TimeSpan span)) {
            return null;
        }
        double seconds = span.ticks() / (double) TimeSpan.TICKS_PER_SECOND;
        return seconds < 60 ? Formatter.toString(seconds, "0.000", Culture.current()) : span.toString();
    }

    private static Object overloads(Object definitions) {
        StringJoiner lines = new StringJoiner("\n");
        Iterator<?> all = Enumeration.of(definitions);
        while (all != null && all.hasNext()) {
            lines.add(Conversion.toText(all.next()));
        }
        return lines.toString();
    }

    private static View.Reader module(String label) {
        return switch (label) {
            case "PreRelease" -> target -> Properties.valueOrNull(Properties.valueOrNull(Properties.valueOrNull(
                Properties.valueOrNull(target, "PrivateData"), "PSData"), "Prerelease"), "Value");
            case "group" -> target -> {
                String path = Conversion.toText(Properties.valueOrNull(target, "ModuleBase"));
                return path;
            };
            case "PSEdition" -> target -> Properties.valueOrNull(target, "CompatiblePSEditions");
            default -> target -> keys(Properties.valueOrNull(target, label.equals("ExportedCommands") ? "ExportedCommands" : label));
        };
    }

    private static Object keys(Object dictionary) {
        return PSObject.base(dictionary) instanceof Map<?, ?> map ? map.keySet().toArray() : dictionary;
    }
}
