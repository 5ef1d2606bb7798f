package org.mooring.dotnet.regex;

import org.mooring.api.stream.DotNetException;

/** A text whose matching ends when its thread is interrupted, so that a pattern that runs away can be stopped. */
final class InterruptibleText implements CharSequence {

    private static final int CHECKED_EVERY = 0x3fff;

    private final String text;
    private int reads;

    InterruptibleText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & CHECKED_EVERY) == 0 && Thread.currentThread().isInterrupted()) {
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
