package org.mooring.api.stream;

/**
 * The category of an error and what is said with it (System.Management.Automation.ErrorCategoryInfo). Null stands for what the
 * engine fills in when the error is reported: the command as activity, the exception's type as reason, the target and its type.
 */
public final class CategoryInfo {

    private final ErrorCategory category;
    private String activity;
    private String reason;
    private String targetName;
    private String targetType;

    public CategoryInfo(ErrorCategory category) {
        this.category = category;
    }

    public ErrorCategory category() {
        return category;
    }

    public String activity() {
        return activity;
    }

    public void activity(String activity) {
        this.activity = activity;
    }

    public String reason() {
        return reason;
    }

    public void reason(String reason) {
        this.reason = reason;
    }

    public String targetName() {
        return targetName;
    }

    public void targetName(String targetName) {
        this.targetName = targetName;
    }

    public String targetType() {
        return targetType;
    }

    public void targetType(String targetType) {
        this.targetType = targetType;
    }

    /** {@code ObjectNotFound: (target:Type) [Activity], Reason}, with long targets shortened as PowerShell does. */
    @Override
    public String toString() {
        return (category == ErrorCategory.DeadlockDetected ? "Deadlock detected" : category) + ": (" + shortened(targetName) + ":" + shortened(targetType) + ") [" + whole(activity) + "], "
            + whole(reason);
    }

    private static String whole(String text) {
        return text == null ? "" : text;
    }

    private static String shortened(String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= 40 ? text : text.substring(0, 19) + "\u2026" + text.substring(text.length() - 19);
    }
}
