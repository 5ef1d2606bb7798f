package org.mooring.api.configuration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which names of one kind (commands, providers) are seen: names with the wildcards {@code *} and {@code ?}, compared without case.
 * {@code Module\Name} names a command of one module only.
 *
 * @param patterns what is seen; nothing else is
 */
public record Visibility(List<String> patterns) {

    public static final Visibility ALL = new Visibility(List.of("*"));
    public static final Visibility NONE = new Visibility(List.of());

    public Visibility {
        patterns = List.copyOf(patterns);
    }

    /** Whether something of this name that belongs to no module is seen. */
    public boolean shows(String name) {
        return shows(null, name);
    }

    /** @param module where it comes from, or null */
    public boolean shows(String module, String name) {
        for (String pattern : patterns) {
            int slash = pattern.indexOf('\\');
            boolean moduleFits = slash < 0 || module != null && matches(pattern.substring(0, slash), module);
            if (moduleFits && matches(pattern.substring(slash + 1), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.equals("*")) {
            return true;
        }
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equalsIgnoreCase(name);
        }
        StringBuilder regex = new StringBuilder();
        pattern.toLowerCase(Locale.ROOT).chars().forEach(c -> regex.append(switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
