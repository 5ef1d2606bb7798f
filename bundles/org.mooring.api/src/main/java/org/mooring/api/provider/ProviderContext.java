package org.mooring.api.provider;

import java.util.List;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.ErrorRecord;
import org.osgi.annotation.versioning.ProviderType;

/** For which command a provider works, and where its answers go (System.Management.Automation.Provider.CmdletProvider). */
@ProviderType
public interface ProviderContext {

    SessionState session();

    /** The drive through which the item was named; null where the path named the provider itself. */
    Drive drive();

    boolean force();

    /** Whether only the names of child items are wanted: providers then also enter containers that are links. */
    default boolean namesOnly() {
        return false;
    }

    /** -Filter, which the provider applies itself, or null. */
    String filter();

    List<String> include();

    List<String> exclude();

    /** Whether -Include and -Exclude let an item of this name through. */
    boolean selects(String name);

    /** A System.Management.Automation.PSCredential, or null. */
    Object credential();

    /** What {@link ItemProvider#dynamicParameters} made for this command, filled with the arguments. */
    List<Object> dynamicParameters();

    /** The object of {@link #dynamicParameters()} of this class, or null. */
    default <T> T dynamicParameters(Class<T> type) {
        for (Object parameters : dynamicParameters()) {
            if (type.isInstance(parameters)) {
                return type.cast(parameters);
            }
        }
        return null;
    }

    /** Hands on an item. */
    void writeItem(Object item, String path, boolean container);

    void writeError(ErrorRecord error);

    void writeWarning(String message);

    void writeVerbose(String message);

    /** Whether to do {@code action} to {@code target}: asks, or says what would be done, as -Confirm and -WhatIf want. */
    boolean shouldProcess(String target, String action);

    boolean shouldContinue(String query, String caption);

    /** Whether the pipeline is being stopped; long loops ask now and then. */
    boolean stopping();
}
