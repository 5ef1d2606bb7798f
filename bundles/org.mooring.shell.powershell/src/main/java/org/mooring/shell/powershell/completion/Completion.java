package org.mooring.shell.powershell.completion;

/**
 * One way to complete what stands at the cursor (System.Management.Automation.CompletionResult).
 *
 * @param text what takes the place of what is there
 * @param listItem what a list of the possibilities shows
 */
public record Completion(String text, String listItem, Kind kind, String toolTip) {

    /** What it is, in the order of PowerShell's CompletionResultType. */
    public enum Kind {
        TEXT, HISTORY, COMMAND, PROVIDER_ITEM, PROVIDER_CONTAINER, PROPERTY, METHOD, PARAMETER_NAME, PARAMETER_VALUE, VARIABLE, NAMESPACE, TYPE,
        KEYWORD, DYNAMIC_KEYWORD
    }

    static Completion text(String text) {
        return new Completion(text, text, Kind.TEXT, text);
    }

    static Completion value(String text, String listItem) {
        return new Completion(text, listItem, Kind.PARAMETER_VALUE, listItem);
    }

    Completion withText(String other) {
        return new Completion(other, listItem, kind, toolTip);
    }
}
