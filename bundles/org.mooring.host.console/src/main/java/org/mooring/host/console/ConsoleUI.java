package org.mooring.host.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ProgressRecord;

/** What scripts can ask of and tell a person at a console, in the words of PowerShell's ConsoleHost. */
final class ConsoleUI implements HostUI {

    private static final String YELLOW = "\u001b[33;1m";
    private static final String RED = "\u001b[31;1m";
    private static final String RESET = "\u001b[0m";

    private final Lines lines;
    private final PrintWriter out;
    private final PrintWriter err;
    private final RawUI raw;
    private final boolean colors;
    private final ProgramTerminal programs;
    private final ProgressPane progress;

    /** @param colors whether escape sequences are understood */
    ConsoleUI(Lines lines, PrintWriter out, PrintWriter err, RawUI raw, boolean colors) {
        this(lines, out, err, raw, colors, null);
    }

    /** @param programs what is lent to programs, or null for nothing */
    ConsoleUI(Lines lines, PrintWriter out, PrintWriter err, RawUI raw, boolean colors, ProgramTerminal programs) {
        this.programs = programs;
        this.progress = new ProgressPane(out, raw::windowSize, ProgressView::ofSession);
        this.lines = lines;
        this.out = out;
        this.err = err;
        this.raw = raw;
        this.colors = colors;
    }

    @Override
    public RawUI raw() {
        return raw;
    }

    @Override
    public boolean supportsVirtualTerminal() {
        return colors;
    }

    @Override
    public Optional<ProgramTerminal> programTerminal() {
        progress.hide();
        return Optional.ofNullable(programs);
    }

    @Override
    public String readLine() {
        return ask("");
    }

    @Override
    public char[] readLineAsSecureString() {
        return askSecret("");
    }

    private String ask(String prompt) {
        progress.hide();
        try {
            return lines.read(prompt, false);
        } catch (Lines.InterruptedLineException givenUp) {
            throw stopped(givenUp);
        }
    }

    private char[] askSecret(String prompt) {
        progress.hide();
        try {
            return lines.readSecret(prompt);
        } catch (Lines.InterruptedLineException givenUp) {
            throw stopped(givenUp);
        }
    }

    private static HostException stopped(Exception cause) {
        Thread.currentThread().interrupt();
        return new HostException("PipelineStopped", ErrorCategory.OperationStopped, "The pipeline has been stopped.", cause);
    }

    @Override
    public void write(String text) {
        progress.write(out, text);
    }

    @Override
    public void write(ConsoleColor foreground, ConsoleColor background, String text) {
        write(colored(foreground, background, text));
    }

    private String colored(ConsoleColor foreground, ConsoleColor background, String text) {
        if (!colors || foreground == null && background == null) {
            return text;
        }
        String start = (foreground == null ? "" : "\u001b[" + code(foreground, 30) + "m")
            + (background == null ? "" : "\u001b[" + code(background, 40) + "m");
        return start + text + RESET;
    }

    /** The SGR number of a color; .NET's colors have red and blue the other way round. */
    private static int code(ConsoleColor color, int base) {
        int dotnet = color.ordinal();
        int rgb = (dotnet & 1) << 2 | dotnet & 2 | (dotnet & 4) >> 2;
        return color == ConsoleColor.Gray ? base + 7 : color == ConsoleColor.DarkGray ? base + 60 : base + rgb + (dotnet >= 8 ? 60 : 0);
    }

    @Override
    public void writeLine() {
        writeLine("");
    }

    @Override
    public void writeLine(String text) {
        progress.write(out, text + System.lineSeparator());
    }

    @Override
    public void writeLine(ConsoleColor foreground, ConsoleColor background, String text) {
        writeLine(colored(foreground, background, text));
    }

    @Override
    public void writeErrorLine(String text) {
        out.flush();
        progress.write(err, (colors ? RED + text + RESET : text) + System.lineSeparator());
    }

    @Override
    public void writeDebugLine(String text) {
        writeLine(tinted("DEBUG: " + text));
    }

    @Override
    public void writeVerboseLine(String text) {
        writeLine(tinted("VERBOSE: " + text));
    }

    @Override
    public void writeWarningLine(String text) {
        writeLine(tinted("WARNING: " + text));
    }

    private String tinted(String text) {
        return colors ? YELLOW + text + RESET : text;
    }

    @Override
    public void writeProgress(long sourceId, ProgressRecord record) {
        if (colors) {
            progress.update(record);
        }
    }

    /** What was under way is over: a command has ended. */
    void endProgress() {
        progress.end();
    }

    @Override
    public Map<String, Object> prompt(String caption, String message, List<FieldDescription> fields) {
        head(caption, message);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FieldDescription field : fields) {
            String prompt = (field.label() == null || field.label().isEmpty() ? field.name() : field.label().replace("&", "")) + ": ";
            answers.put(field.name(), value(field, prompt));
        }
        return answers;
    }

    private Object value(FieldDescription field, String prompt) {
        if (field.typeName().equals("System.Security.SecureString")) {
            return askSecret(prompt);
        }
        if (!field.typeName().endsWith("[]")) {
            return ask(prompt);
        }
        List<Object> values = new ArrayList<>();
        while (true) {
            String value = ask(field.name() + "[" + values.size() + "]: ");
            if (value == null || value.isEmpty()) {
                return values.toArray();
            }
            values.add(value);
        }
    }

    private void head(String caption, String message) {
        if (caption != null && !caption.isEmpty()) {
            writeLine();
            writeLine(caption);
        }
        if (message != null && !message.isEmpty()) {
            writeLine(message);
        }
    }

    @Override
    public Credentials promptForCredential(String caption, String message, String userName, String targetName, int allowedTypes,
            int options) {
        head(caption == null || caption.isEmpty() ? "PowerShell credential request" : caption,
            message == null || message.isEmpty() ? "Enter your credentials." : message);
        String user = userName == null || userName.isEmpty() ? ask("User: ") : userName;
        if (user == null || user.isEmpty()) {
            return null;
        }
        char[] password = askSecret("Password for user " + user + ": ");
        writeLine();
        return password == null ? null : new Credentials(user, password);
    }

    @Override
    public int promptForChoice(String caption, String message, List<HostChoice> choices, int defaultChoice) {
        head(caption, message);
        while (true) {
            String answer = ask(question(choices, defaultChoice < 0 ? List.of() : List.of(defaultChoice)));
            if (answer == null) {
                throw HostException.notImplemented("PromptForChoice");
            }
            if (answer.isBlank() && defaultChoice >= 0) {
                return defaultChoice;
            }
            int chosen = find(choices, answer.strip());
            if (chosen >= 0) {
                return chosen;
            }
            if (answer.strip().equals("?")) {
                help(choices);
            }
        }
    }

    @Override
    public List<Integer> promptForChoices(String caption, String message, List<HostChoice> choices, List<Integer> defaultChoices) {
        head(caption, message);
        writeLine(question(choices, defaultChoices));
        List<Integer> chosen = new ArrayList<>();
        while (true) {
            String answer = ask("Choice[" + chosen.size() + "]: ");
            if (answer == null || answer.isBlank()) {
                return chosen.isEmpty() ? defaultChoices : chosen;
            }
            int found = find(choices, answer.strip());
            if (found >= 0) {
                chosen.add(found);
            } else if (answer.strip().equals("?")) {
                help(choices);
            }
        }
    }

    private static String question(List<HostChoice> choices, List<Integer> defaults) {
        StringBuilder text = new StringBuilder();
        for (HostChoice choice : choices) {
            text.append('[').append(key(choice)).append("] ").append(label(choice)).append("  ");
        }
        text.append("[?] Help");
        if (!defaults.isEmpty()) {
            text.append(defaults.size() == 1 ? " (default is \"" : " (default choices are ");
            text.append(String.join(",", defaults.stream().map(i -> key(choices.get(i))).toList()));
            text.append(defaults.size() == 1 ? "\")" : ")");
        }
        return text.append(": ").toString();
    }

    private static String label(HostChoice choice) {
        return choice.label().replace("&", "");
    }

    /** What stands for the choice: the character after {@code &}, or all of the label. */
    private static String key(HostChoice choice) {
        int mark = choice.label().indexOf('&');
        return mark < 0 || mark + 1 == choice.label().length() ? label(choice)
            : choice.label().substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
    }

    private static int find(List<HostChoice> choices, String answer) {
        for (int i = 0; i < choices.size(); i++) {
            if (answer.equalsIgnoreCase(key(choices.get(i))) || answer.equalsIgnoreCase(label(choices.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private void help(List<HostChoice> choices) {
        for (HostChoice choice : choices) {
            writeLine(key(choice) + " - " + (choice.helpMessage() == null ? "" : choice.helpMessage()));
        }
    }
}
