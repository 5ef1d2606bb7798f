package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Text.EncoderFallback, DecoderFallback and those derived of them: what an encoding does about what it can't write or read. */
public record EncodingFallback(String typeName, Encoding.Fallback chosen) implements ClrTyped {

    private static final String ENCODER = "System.Text.EncoderFallback";
    private static final String DECODER = "System.Text.DecoderFallback";

    /** As System.Text names it, of an encoding's. */
    static EncodingFallback of(Encoding.Fallback chosen, boolean encoder) {
        String kind = encoder ? "System.Text.Encoder" : "System.Text.Decoder";
        return new EncodingFallback(kind + (chosen.text() == null ? "ExceptionFallback" : "ReplacementFallback"), chosen);
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    @Override
    public String toString() {
        return typeName;
    }

    /** System.Text.EncoderFallback. */
    @ClrClass(value = ENCODER, type = EncodingFallback.class, isAbstract = true)
    public static final class OfEncoder {
        private OfEncoder() {}

        @Get @Type(ENCODER)
        public static final EncodingFallback ReplacementFallback = of(new Encoding.Fallback("?"), true);
        @Get @Type(ENCODER)
        public static final EncodingFallback ExceptionFallback = of(Encoding.Fallback.THROW, true);
    }

    /** System.Text.DecoderFallback. */
    @ClrClass(value = DECODER, type = EncodingFallback.class, isAbstract = true)
    public static final class OfDecoder {
        private OfDecoder() {}

        @Get @Type(DECODER)
        public static final EncodingFallback ReplacementFallback = of(new Encoding.Fallback("\uFFFD"), false);
        @Get @Type(DECODER)
        public static final EncodingFallback ExceptionFallback = of(Encoding.Fallback.THROW, false);
    }

    /** System.Text.EncoderReplacementFallback. */
    @ClrClass(value = "System.Text.EncoderReplacementFallback", type = EncodingFallback.class, base = ENCODER)
    public static final class EncoderReplacement {
        private EncoderReplacement() {}

        @New
        public static EncodingFallback make() {
            return make("?");
        }

        @New
        public static EncodingFallback make(String replacement) {
            return of(new Encoding.Fallback(replacement), true);
        }

        @Get
        public static String defaultString(EncodingFallback self) {
            return self.chosen.text();
        }
    }

    /** System.Text.DecoderReplacementFallback. */
    @ClrClass(value = "System.Text.DecoderReplacementFallback", type = EncodingFallback.class, base = DECODER)
    public static final class DecoderReplacement {
        private DecoderReplacement() {}

        @New
        public static EncodingFallback make() {
            return make("\uFFFD");
        }

        @New
        public static EncodingFallback make(String replacement) {
            return of(new Encoding.Fallback(replacement), false);
        }

        @Get
        public static String defaultString(EncodingFallback self) {
            return self.chosen.text();
        }
    }

    /** System.Text.EncoderExceptionFallback. */
    @ClrClass(value = "System.Text.EncoderExceptionFallback", type = EncodingFallback.class, base = ENCODER)
    public static final class EncoderException {
        private EncoderException() {}

        @New
        public static EncodingFallback make() {
            return OfEncoder.ExceptionFallback;
        }
    }

    /** System.Text.DecoderExceptionFallback. */
    @ClrClass(value = "System.Text.DecoderExceptionFallback", type = EncodingFallback.class, base = DECODER)
    public static final class DecoderException {
        private DecoderException() {}

        @New
        public static EncodingFallback make() {
            return OfDecoder.ExceptionFallback;
        }
    }
}
