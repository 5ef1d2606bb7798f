package org.mooring.api.stream;

/**
 * How far a piece of work is.
 *
 * @param parentId the activity it belongs to, or -1
 * @param statusDescription what is being done now
 * @param currentOperation a step of it, or null
 * @param percentComplete 0 to 100, or -1 where unknown
 * @param secondsRemaining or -1 where unknown
 * @param completed whether its display can go
 */
public record ProgressRecord(int activityId, int parentId, String activity, String statusDescription, String currentOperation,
        int percentComplete, int secondsRemaining, boolean completed) implements StreamRecord {}
