package org.mooring.api.configuration;

/** A session configuration is not there, or is wrong. The message is for a person and says what to do. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
