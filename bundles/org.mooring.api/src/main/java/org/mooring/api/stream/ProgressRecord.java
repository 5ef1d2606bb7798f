package org.mooring.api.stream;

import java.util.Objects;

/** How far a piece of work is. A script may change one that it made. */
public final class ProgressRecord implements StreamRecord {

    private final int activityId;
    private int parentId;
    private String activity;
    private String statusDescription;
    private String currentOperation;
    private int percentComplete;
    private int secondsRemaining;
    private boolean completed;
    private long sourceId;

    /**
     * @param parentId the activity it belongs to, or -1
     * @param statusDescription what is being done now
     * @param currentOperation a step of it, or null
     * @param percentComplete 0 to 100, or -1 where unknown
     * @param secondsRemaining or -1 where unknown
     * @param completed whether its display can go
     */
    public ProgressRecord(int activityId, int parentId, String activity, String statusDescription, String currentOperation, int percentComplete,
            int secondsRemaining, boolean completed) {
        this.activityId = activityId;
        this.parentId = parentId;
        this.activity = activity;
        this.statusDescription = statusDescription;
        this.currentOperation = currentOperation;
        this.percentComplete = percentComplete;
        this.secondsRemaining = secondsRemaining;
        this.completed = completed;
    }

    /** Who writes it, as a number that hosts tell records apart by. */
    public long sourceId() {
        return sourceId;
    }

    public void sourceId(long value) {
        sourceId = value;
    }

    public int activityId() {
        return activityId;
    }

    public int parentId() {
        return parentId;
    }

    public void parentId(int value) {
        parentId = value;
    }

    public String activity() {
        return activity;
    }

    public void activity(String value) {
        activity = value;
    }

    public String statusDescription() {
        return statusDescription;
    }

    public void statusDescription(String value) {
        statusDescription = value;
    }

    public String currentOperation() {
        return currentOperation;
    }

    public void currentOperation(String value) {
        currentOperation = value;
    }

    public int percentComplete() {
        return percentComplete;
    }

    public void percentComplete(int value) {
        percentComplete = value;
    }

    public int secondsRemaining() {
        return secondsRemaining;
    }

    public void secondsRemaining(int value) {
        secondsRemaining = value;
    }

    public boolean completed() {
        return completed;
    }

    public void completed(boolean value) {
        completed = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgressRecord r && r.activityId == activityId && r.parentId == parentId && r.percentComplete == percentComplete
                && r.secondsRemaining == secondsRemaining && r.completed == completed && Objects.equals(r.activity, activity)
                && Objects.equals(r.statusDescription, statusDescription) && Objects.equals(r.currentOperation, currentOperation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(activityId, parentId, activity, statusDescription);
    }

    @Override
    public String toString() {
        return "parent = " + parentId + " id = " + activityId + " act = " + activity + " stat = " + statusDescription + " cur = "
                + (currentOperation == null ? "" : currentOperation) + " pct = " + percentComplete + " sec = " + secondsRemaining + " type = "
                + (completed ? "Completed" : "Processing");
    }
}
