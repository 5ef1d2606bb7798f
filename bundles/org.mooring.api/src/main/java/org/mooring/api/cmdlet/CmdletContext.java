package org.mooring.api.cmdlet;

import java.util.Map;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.osgi.annotation.versioning.ProviderType;

/** What the engine offers a running cmdlet (System.Management.Automation.ICommandRuntime and the services of PSCmdlet). */
@ProviderType
public interface CmdletContext {

    void writeObject(Object value, boolean enumerate);

    void writeError(ErrorRecord error);

    void writeWarning(String message);

    void writeVerbose(String message);

    void writeDebug(String message);

    void writeInformation(InformationRecord record);

    void writeProgress(ProgressRecord record);

    /**
     * Writes a record that another pipeline made: it goes on naming the command that it came from, but this command's preferences decide
     * what becomes of it.
     */
    void forward(StreamRecord record);

    /** Gives a record that the host has shown already to the variables that keep such records, as -WarningVariable; to nobody else. */
    void keep(StreamRecord record);

    /** Throws; the return type lets callers write {@code throw}. */
    RuntimeException terminate(ErrorRecord error);

    /** @param action null for the command's name */
    boolean shouldProcess(String target, String action);

    /** As PowerShell's ShouldProcess(verboseDescription, verboseWarning, caption). */
    boolean shouldProcess(String verboseDescription, String verboseWarning, String caption);

    /** A question that -Confirm:$false does not answer; -Force should. */
    boolean shouldContinue(String query, String caption);

    boolean stopping();

    HostAdapter host();

    SessionState session();

    InvocationInfo invocation();

    String parameterSetName();

    /** The parameters that were given, by name without case. */
    Map<String, Object> boundParameters();

    /** The object that is just being processed as it came down the pipeline, or null. */
    Object currentInput();

    /**
     * The value of a dynamic parameter or null; see {@link DynamicParameters}.
     */
    default Object dynamicParameter(String name) {
        return boundParameters().get(name);
    }

    /** Ends the whole pipeline quietly before this command, as Select-Object -First does. Use with {@code throw}. */
    RuntimeException stopUpstream();
}
