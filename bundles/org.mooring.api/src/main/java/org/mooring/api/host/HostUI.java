package org.mooring.api.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lines in and out, and questions to a person (System.Management.Automation.Host.PSHostUserInterface).
 *
 * <p>Secrets come as a {@code char[]} that the caller clears.
 */
@ConsumerType
public interface HostUI {

    /** Nobody is there: output is dropped, questions fail. */
    HostUI NONE = new NoHostUI();

    /** The screen below the lines. */
    RawUI raw();

    /** Whether escape sequences are understood. */
    default boolean supportsVirtualTerminal() {
        return false;
    }

    /** Whether headings and labels of what is shown may have escape sequences. */
    default boolean showsStyles() {
        return supportsVirtualTerminal();
    }

    /** The terminal that programs may be lent; empty where a person's keys and screen are not at hand. */
    default Optional<ProgramTerminal> programTerminal() {
        return Optional.empty();
    }

    String readLine();

    char[] readLineAsSecureString();

    void write(String text);

    /** @param foreground a {@link ConsoleColor}, or null for the host's own; so is background */
    void write(ConsoleColor foreground, ConsoleColor background, String text);

    void writeLine();

    void writeLine(String text);

    void writeLine(ConsoleColor foreground, ConsoleColor background, String text);

    void writeErrorLine(String text);

    void writeDebugLine(String text);

    void writeVerboseLine(String text);

    void writeWarningLine(String text);

    void writeProgress(long sourceId, ProgressRecord record);

    default void writeInformation(InformationRecord record) {}

    /** Asks for values; the answer has a value for each field's name (char[] for SecureString fields). */
    Map<String, Object> prompt(String caption, String message, List<FieldDescription> fields);

    /** Asks for a user's name and password; null when the person cancels. */
    Credentials promptForCredential(String caption, String message, String userName, String targetName, int allowedTypes, int options);

    /** Asks to choose one; answers its index. {@code defaultChoice} is -1 for none. */
    int promptForChoice(String caption, String message, List<HostChoice> choices, int defaultChoice);

    /** Asks to choose some; answers their indexes. */
    List<Integer> promptForChoices(String caption, String message, List<HostChoice> choices, List<Integer> defaultChoices);

    /** A user's name with a password that the receiver clears. */
    record Credentials(String userName, char[] password) {}
}
