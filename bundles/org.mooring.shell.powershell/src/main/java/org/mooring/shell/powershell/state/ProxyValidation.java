package org.mooring.shell.powershell.state;

import java.util.stream.Collectors;

import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.DriveRule;
import org.mooring.shell.powershell.binder.Validations;

/** A parameter's validation as it is written in a param block. */
final class ProxyValidation {

    private ProxyValidation() {}

    /** The words between the brackets; empty for what is no validation. */
    static String text(Object attribute) {
        return switch (attribute) {
            case Validations.InSet set -> "ValidateSet(" + set.values().stream().map(ProxyText::quoted).collect(Collectors.joining(",")) + ")";
            case Validations.InRange range -> "ValidateRange(" + limit(range.min()) + ", " + limit(range.max()) + ")";
            case Validations.OfKind kind -> "ValidateRange(" + ProxyText.quoted(kind.kind()) + ")";
            case Validations.OfLength length -> "ValidateLength(" + length.min() + ", " + length.max() + ")";
            case Validations.OfCount count -> "ValidateCount(" + count.min() + ", " + count.max() + ")";
            case Validations.Matching matching -> "ValidatePattern(" + ProxyText.quoted(matching.pattern()) + ")";
            case Validations.ByScript script -> "ValidateScript({ " + script.block() + " })";
            case Validations.NotNull notNull -> notNull.whiteSpace() ? "ValidateNotNullOrWhiteSpace()"
                : notNull.empty() ? "ValidateNotNullOrEmpty()" : "ValidateNotNull()";
            case DriveRule drive -> drive.ofUser() ? "ValidateUserDrive()"
                : "ValidateDrive(" + drive.drives().stream().map(ProxyText::quoted).collect(Collectors.joining(",")) + ")";
            default -> "";
        };
    }

    private static String limit(Object value) {
        return value instanceof Number ? Conversion.toText(value) : ProxyText.quoted(Conversion.toText(value));
    }
}
