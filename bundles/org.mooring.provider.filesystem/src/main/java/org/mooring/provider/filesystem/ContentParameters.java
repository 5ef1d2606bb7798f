package org.mooring.provider.filesystem;

import org.mooring.api.cmdlet.Parameter;

/** What the content commands take beside their own parameters for files. */
public final class ContentParameters {

    /** Of Get-Content. */
    public static final class Reading {

        @Parameter
        String delimiter;

        @Parameter
        boolean wait;

        @Parameter
        boolean raw;

        @Parameter
        boolean asByteStream;

        @Parameter
        Object encoding;

        @Parameter
        String stream;
    }

    /** Of Set-Content and Add-Content. */
    public static final class Writing {

        @Parameter
        boolean noNewline;

        @Parameter
        boolean asByteStream;

        @Parameter
        Object encoding;

        @Parameter
        String stream;
    }

    private ContentParameters() {}
}
