package org.mooring.launcher;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What a new project, and what is in it, is called.
 *
 * @param verb of its cmdlet; {@code Get} for the other kinds, which do not use it
 * @param noun in the letters that are shown: {@code Weather}
 * @param javaPackage of its classes; its Maven coordinates and its bundle's name are made of it too
 */
record ProjectNames(Kind kind, String verb, String noun, String javaPackage) {

    /** What a project is about: there is a template for each. */
    enum Kind {
        CMDLET, PROVIDER, CREDENTIAL, TRANSPORT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new UsageException("There is no template '%s'. There are: cmdlet, provider, credential, transport; and 'contract', which "
                    + "installs what the projects are built with.", word);
        }
    }

    private static final Pattern NAME = Pattern.compile("(?:(?<verb>[A-Za-z]+)-)?(?<noun>[A-Za-z][A-Za-z0-9]{0,63})");

    /**
     * Reads the name that was typed.
     *
     * @param verbs those that PowerShell approves of
     * @param javaPackage what was asked for
     */
    static ProjectNames of(Kind kind, String name, Collection<String> verbs, Optional<String> javaPackage) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new UsageException("'%s' is no name for a %s: %s.", name, kind.word(), kind == Kind.CMDLET
                    ? "it is a verb and a noun, as Get-Weather; nouns are letters and digits, and begin with a letter"
                    : "it is letters and digits, and begins with a letter, as Weather");
        }
        String noun = capital(parts.group("noun"));
        if (kind != Kind.CMDLET && parts.group("verb") != null) {
            throw new UsageException("'%s' is no name for a %s: only cmdlets have verbs. Did you mean '%s'?", name, kind.word(), noun);
        }
        String verb = parts.group("verb") == null ? "Get" : approved(parts.group("verb"), verbs);
        return new ProjectNames(kind, verb, noun, packageName(noun, javaPackage));
    }

    private static String approved(String typed, Collection<String> verbs) {
        return verbs.stream().filter(typed::equalsIgnoreCase).findFirst().orElseThrow(() -> new UsageException(
                "'%s' is none of PowerShell's verbs. 'mooring shell -Command Get-Verb' shows them; most used are Get, Set, New, Remove, "
                        + "Start, Stop, Test, Invoke.", typed));
    }

    private static String packageName(String noun, Optional<String> wanted) {
        String name = wanted.orElseGet(() -> "org.example." + noun.toLowerCase(Locale.ROOT));
        if (!SourceVersion.isName(name) || !name.equals(name.toLowerCase(Locale.ROOT)) || !name.contains(".")) {
            throw new UsageException("'%s' is no name for a Java package: it has parts in lower case with dots between them, none of them a "
                    + "word of Java, as org.example.weather. '--package' says another one.", name);
        }
        if (name.startsWith("org.mooring.") || name.startsWith("java.")) {
            throw new UsageException("The packages of '%s' are taken; say one of your own with '--package', as org.example.weather.", name);
        }
        return name;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The folder that the project gets where nothing else is said. */
    Path folder() {
        return Path.of(noun.toLowerCase(Locale.ROOT));
    }

    /** The words of the templates with what stands for each. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Verb", verb);
        words.put("Noun", noun);
        words.put("noun", noun.toLowerCase(Locale.ROOT));
        words.put("package", javaPackage);
        String path = javaPackage.replace('.', '/');
        words.put("sources", "src/main/java/" + path);
        words.put("resources", "src/main/resources/" + path);
        words.put("tests", "src/test/java/" + path);
        return words;
    }

    /** What a person does next, line by line. */
    List<String> nextSteps(Path folder) {
        return List.of("cd " + folder, "mvn package", "less README.md");
    }
}
