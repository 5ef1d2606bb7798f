package org.mooring.shell.powershell.types;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.DriveRule;
import org.mooring.shell.powershell.binder.Validations;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** The Validate attributes as scripts see and make them. */
public final class ValidationTypes {

    public static final Class<?>[] ALL = {InSet.class, InRange.class, OfKind.class, OfLength.class, OfCount.class, Matching.class,
        ByScript.class, NotNull.class, NotNullOrEmpty.class, NotNullOrWhiteSpace.class, OnDrive.class, OnUserDrive.class};

    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String BASE = AUTOMATION + "ValidateArgumentsAttribute";
    private static final String EACH = AUTOMATION + "ValidateEnumeratedArgumentsAttribute";

    private ValidationTypes() {}

    @ClrClass(value = AUTOMATION + "ValidateSetAttribute", type = Validations.InSet.class, base = EACH)
    public static final class InSet {
        private InSet() {}

        @New
        public static Validations.InSet make(@Params String[] validValues) {
            return new Validations.InSet(List.of(validValues), true, null);
        }

        @Get
        @Type("System.Collections.Generic.IList`1[System.String]")
        public static Object validValues(Validations.InSet self) {
            return self.values().toArray(new String[0]);
        }

        @Get
        public static boolean ignoreCase(Validations.InSet self) {
            return self.ignoreCase();
        }

        @Get
        public static String errorMessage(Validations.InSet self) {
            return self.message();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateRangeAttribute", type = Validations.InRange.class, base = EACH)
    public static final class InRange {
        private InRange() {}

        @New
        public static Validations.InRange make(Object minRange, Object maxRange) {
            return new Validations.InRange(minRange, maxRange);
        }

        @Get
        public static Object minRange(Validations.InRange self) {
            return self.min();
        }

        @Get
        public static Object maxRange(Validations.InRange self) {
            return self.max();
        }
    }

    /** A range by its kind; its type is that of the other ranges, with no constructor of its own here. */
    @ClrClass(value = AUTOMATION + "ValidateRangeKindAttribute", type = Validations.OfKind.class, base = EACH)
    public static final class OfKind {
        private OfKind() {}

        @Get
        public static String rangeKind(Validations.OfKind self) {
            return self.kind();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateLengthAttribute", type = Validations.OfLength.class, base = EACH)
    public static final class OfLength {
        private OfLength() {}

        @New
        public static Validations.OfLength make(int minLength, int maxLength) {
            return new Validations.OfLength(minLength, maxLength);
        }

        @Get
        public static int minLength(Validations.OfLength self) {
            return self.min();
        }

        @Get
        public static int maxLength(Validations.OfLength self) {
            return self.max();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateCountAttribute", type = Validations.OfCount.class, base = BASE)
    public static final class OfCount {
        private OfCount() {}

        @New
        public static Validations.OfCount make(int minLength, int maxLength) {
            return new Validations.OfCount(minLength, maxLength);
        }

        @Get
        public static int minLength(Validations.OfCount self) {
            return self.min();
        }

        @Get
        public static int maxLength(Validations.OfCount self) {
            return self.max();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidatePatternAttribute", type = Validations.Matching.class, base = EACH)
    public static final class Matching {
        private Matching() {}

        @New
        public static Validations.Matching make(String regexPattern) {
            return new Validations.Matching(regexPattern, org.mooring.dotnet.regex.Regex.IGNORE_CASE, null);
        }

        @Get
        public static String regexPattern(Validations.Matching self) {
            return self.pattern();
        }

        @Get
        @Type("System.Text.RegularExpressions.RegexOptions")
        public static Object options(Validations.Matching self) {
            return Conversion.convert(self.options(),
                org.mooring.dotnet.ClrTypes.find("System.Text.RegularExpressions.RegexOptions"));
        }

        @Get
        public static String errorMessage(Validations.Matching self) {
            return self.message();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateScriptAttribute", type = Validations.ByScript.class, base = EACH)
    public static final class ByScript {
        private ByScript() {}

        @New
        public static Validations.ByScript make(PSScriptBlock scriptBlock) {
            return new Validations.ByScript(scriptBlock, null);
        }

        @Get
        public static PSScriptBlock scriptBlock(Validations.ByScript self) {
            return self.block();
        }

        @Get
        public static String errorMessage(Validations.ByScript self) {
            return self.message();
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateNotNullAttribute", type = ClrClass.None.class, base = BASE)
    public static final class NotNull {
        private NotNull() {}

        @New
        public static Validations.NotNull make() {
            return new Validations.NotNull(false, false);
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateNotNullOrEmptyAttribute", type = ClrClass.None.class, base = BASE)
    public static final class NotNullOrEmpty {
        private NotNullOrEmpty() {}

        @New
        public static Validations.NotNull make() {
            return new Validations.NotNull(true, false);
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateNotNullOrWhiteSpaceAttribute", type = ClrClass.None.class, base = BASE)
    public static final class NotNullOrWhiteSpace {
        private NotNullOrWhiteSpace() {}

        @New
        public static Validations.NotNull make() {
            return new Validations.NotNull(true, true);
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateDriveAttribute", type = DriveRule.class, base = BASE)
    public static final class OnDrive {
        private OnDrive() {}

        @New
        public static DriveRule make(@Params String[] validRootDrives) {
            return new DriveRule(List.of(validRootDrives), false);
        }

        @Get
        @Type("System.Collections.Generic.IList`1[System.String]")
        public static Object validRootDrives(DriveRule self) {
            return self.drives().toArray(new String[0]);
        }
    }

    @ClrClass(value = AUTOMATION + "ValidateUserDriveAttribute", base = AUTOMATION + "ValidateDriveAttribute")
    public static final class OnUserDrive {
        private OnUserDrive() {}

        @New
        public static DriveRule make() {
            return DriveRule.ofUserDrive();
        }
    }
}
