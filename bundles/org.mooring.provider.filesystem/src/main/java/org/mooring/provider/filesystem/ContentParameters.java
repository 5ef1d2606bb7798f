package org.mooring.provider.filesystem;

import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

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
        @ValidateNotNullOrEmpty
        @EncodingArgument
        Object encoding;

        /** Some go ill together. */
        void check() {
            if (raw && (wait || delimiter != null)) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException", "The 'Raw' and '" + (wait ? "Wait" : "Delimiter")
                    + "' parameters cannot be specified in the same command.").withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
            }
            if (delimiter != null && asByteStream) {
                throw new DotNetException("System.Management.Automation.PSArgumentException",
                    "A delimiter cannot be specified when reading the stream one byte at a time. (Parameter 'delimiter')")
                    .withRecord("Argument", ErrorCategory.InvalidArgument, null);
            }
            if (raw && wait) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    "The parameters Raw and Wait cannot be specified in the same command.")
                    .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
            }
            if (delimiter != null && raw) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    "The parameters Raw and Delimiter cannot be used together. Please specify only one parameter.")
                    .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
            }
        }
    }

    /** Of Set-Content and Add-Content. */
    public static final class Writing {

        @Parameter
        boolean noNewline;

        @Parameter
        boolean asByteStream;

        @Parameter
        @ValidateNotNullOrEmpty
        @EncodingArgument
        Object encoding;
    }

    private ContentParameters() {}
}
