package org.mooring.api.stream;

/**
 * Words that replace an exception's message when an error is shown.
 *
 * @param recommendedAction what the user can do, or null
 */
public record ErrorDetails(String message, String recommendedAction) {

    @Override
    public String toString() {
        return message;
    }
}
