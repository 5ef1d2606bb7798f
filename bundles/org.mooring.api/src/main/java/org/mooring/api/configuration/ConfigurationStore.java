package org.mooring.api.configuration;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The session configurations that an administrator writes: listed, checked, added, changed, closed and removed while the server runs. */
@ProviderType
public interface ConfigurationStore {

    /**
     * A configuration's file.
     *
     * @param values what it says, by key as it is written there: texts, numbers, truth values, null, lists and maps of such; a script block
     *     is its text. Empty when it cannot be read
     * @param access who may use it
     * @param wrong what is wrong with it, or null; nobody can use it until that is put right
     * @param comesWithServer whether it is one of the server's own, which are changed by writing another of the same name
     */
    record Entry(String name, String file, boolean enabled, Map<String, Object> values, Access access, String wrong, boolean comesWithServer) {}

    /** All of them by name, also what is closed or wrong. */
    List<Entry> entries();

    /**
     * Checks a file's text, and answers what it says, by key.
     *
     * @param file its path, for messages
     * @throws ConfigurationException that says file, line, key and what is allowed
     */
    Map<String, Object> check(String file, String text) throws ConfigurationException;

    /**
     * Looks for what a configuration, and the role capability files that it names, open wider than they seem to.
     *
     * @param file its path, for messages
     * @throws ConfigurationException when it is no configuration
     */
    List<Advice> advice(String file, String text) throws ConfigurationException;

    /**
     * A text with other values of some keys.
     *
     * @param values what a key is to be, as it is written in a file; null for a key that is to go
     * @throws ConfigurationException when it would not be a configuration
     */
    String with(String text, Map<String, String> values) throws ConfigurationException;

    /** The text of the configuration of this name. */
    String text(String name) throws ConfigurationException;

    /** Writes the configuration of this name as a whole, once it is checked. New sessions have it at once. */
    void write(String name, String text) throws ConfigurationException;

    /** Opens or closes it for new sessions. */
    void enable(String name, boolean enabled) throws ConfigurationException;

    void remove(String name) throws ConfigurationException;
}
