package org.mooring.api.stream;

/** Words that replace an exception's message when an error is shown. */
public final class ErrorDetails {

    private final String message;
    private String recommendedAction;

    /** @param recommendedAction what the user can do, or null */
    public ErrorDetails(String message, String recommendedAction) {
        this.message = message;
        this.recommendedAction = recommendedAction;
    }

    public String message() {
        return message;
    }

    public String recommendedAction() {
        return recommendedAction;
    }

    public void recommendedAction(String action) {
        recommendedAction = action;
    }

    @Override
    public String toString() {
        return message;
    }
}
