package org.mooring.api.cmdlet;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The session in which a cmdlet runs, as the cmdlet's caller sees it (System.Management.Automation.SessionState). */
@ProviderType
public interface SessionState {

    /** The value of a variable, or null. Name may have a scope before it. */
    Object variable(String name);

    /** Sets a variable in the caller's scope. Name may have a scope before it. */
    void setVariable(String name, Object value);

    /** FullLanguage, ConstrainedLanguage, RestrictedLanguage, NoLanguage. */
    String languageMode();

    /** The version that Set-StrictMode says for the caller; 0 where it is off. */
    default int strictMode() {
        return 0;
    }

    /** The current location with its drive, as {@code $PWD} shows it. */
    String currentLocation();

    /** The engine's own services that are not part of this contract, as the commands that ship with it need them. */
    <T> T service(Class<T> type);

    /** What the commands of one module keep for the session's life: made at its first use, closed when the session ends. */
    <T extends AutoCloseable> T kept(Class<T> type, java.util.function.Supplier<T> first);

    /** Compiles text; its errors are thrown as PowerShell's ParseException. */
    ScriptBlock compile(String text);

    /** Runs {@code name} with named arguments in the caller's scope; answers what it wrote. */
    List<Object> invoke(String name, java.util.Map<String, Object> arguments, List<Object> input);
}
