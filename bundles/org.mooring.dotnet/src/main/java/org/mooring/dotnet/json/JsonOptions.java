package org.mooring.dotnet.json;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Text.Json.JsonSerializerOptions, and JsonDocumentOptions, which has a part of it. */
@ClrClass("System.Text.Json.JsonSerializerOptions")
public final class JsonOptions {

    static final JsonOptions DEFAULT = new JsonOptions();

    private static final String COMMENTS = "System.Text.Json.JsonCommentHandling";
    private static final String IGNORE = "System.Text.Json.Serialization.JsonIgnoreCondition";

    private boolean writeIndented;
    private boolean trailingCommas;
    private boolean caseInsensitive;
    private boolean includeFields;
    private int commentHandling;
    private int maxDepth;
    private int ignore;
    private Policy propertyNamingPolicy;
    private Policy dictionaryKeyPolicy;
    private boolean relaxed;

    @New
    public static JsonOptions make() {
        return new JsonOptions();
    }

    @New
    public static JsonOptions make(@Type("System.Text.Json.JsonSerializerDefaults") Object defaults) {
        JsonOptions options = new JsonOptions();
        if (ClrEnum.number(defaults) == 1) {
            options.caseInsensitive = true;
            options.propertyNamingPolicy = Policy.CamelCase;
        }
        return options;
    }

    boolean comments() {
        return commentHandling != 0;
    }

    boolean trailingCommas() {
        return trailingCommas;
    }

    int ignored() {
        return ignore;
    }

    boolean isRelaxed() {
        return relaxed;
    }

    /** 64 unless said otherwise. */
    @Get
    public int maxDepth() {
        return maxDepth == 0 ? 64 : maxDepth;
    }

    @Set
    public void maxDepth(int value) {
        if (value < 0) {
            throw Exceptions.outOfRange("Max depth must be positive.", "value");
        }
        maxDepth = value;
    }

    @Get
    public boolean writeIndented() {
        return writeIndented;
    }

    @Set
    public void writeIndented(boolean value) {
        writeIndented = value;
    }

    @Get
    public boolean allowTrailingCommas() {
        return trailingCommas;
    }

    @Set
    public void allowTrailingCommas(boolean value) {
        trailingCommas = value;
    }

    @Get
    public boolean propertyNameCaseInsensitive() {
        return caseInsensitive;
    }

    @Set
    public void propertyNameCaseInsensitive(boolean value) {
        caseInsensitive = value;
    }

    @Get
    public boolean includeFields() {
        return includeFields;
    }

    @Set
    public void includeFields(boolean value) {
        includeFields = value;
    }

    @Get
    @Type(COMMENTS)
    public Object readCommentHandling() {
        return ((ClrEnum) ClrTypes.find(COMMENTS)).value(commentHandling);
    }

    @Set
    public void readCommentHandling(@Type(COMMENTS) Object value) {
        commentHandling = (int) ClrEnum.number(value);
    }

    @Get
    @Type(IGNORE)
    public Object defaultIgnoreCondition() {
        return ((ClrEnum) ClrTypes.find(IGNORE)).value(ignore);
    }

    @Set
    public void defaultIgnoreCondition(@Type(IGNORE) Object value) {
        ignore = (int) ClrEnum.number(value);
    }

    @Get
    public Policy propertyNamingPolicy() {
        return propertyNamingPolicy;
    }

    @Set
    public void propertyNamingPolicy(Policy value) {
        propertyNamingPolicy = value;
    }

    @Get
    public Policy dictionaryKeyPolicy() {
        return dictionaryKeyPolicy;
    }

    @Set
    public void dictionaryKeyPolicy(Policy value) {
        dictionaryKeyPolicy = value;
    }

    @Get
    public Encoder encoder() {
        return relaxed ? Encoder.UnsafeRelaxedJsonEscaping : null;
    }

    @Set
    public void encoder(Encoder value) {
        relaxed = value != null && value.relaxed;
    }

    @Override
    public String toString() {
        return "System.Text.Json.JsonSerializerOptions";
    }

    /** System.Text.Json.JsonDocumentOptions. */
    @ClrClass(value = "System.Text.Json.JsonDocumentOptions", type = JsonOptions.class, valueType = true)
    public static final class OfDocument {
        private OfDocument() {}

        @New
        public static JsonOptions make() {
            return new JsonOptions();
        }

        @Get
        public static boolean allowTrailingCommas(JsonOptions self) {
            return self.allowTrailingCommas();
        }

        @Set
        public static void allowTrailingCommas(JsonOptions self, boolean value) {
            self.allowTrailingCommas(value);
        }
    }

    /** System.Text.Json.JsonNamingPolicy. */
    @ClrClass(value = "System.Text.Json.JsonNamingPolicy", isAbstract = true)
    public static final class Policy {

        @Get public static final Policy CamelCase = new Policy(Character.MIN_VALUE, false);
        @Get public static final Policy SnakeCaseLower = new Policy('_', false);
        @Get public static final Policy SnakeCaseUpper = new Policy('_', true);
        @Get public static final Policy KebabCaseLower = new Policy('-', false);
        @Get public static final Policy KebabCaseUpper = new Policy('-', true);

        private final char separator;
        private final boolean upper;

        private Policy(char separator, boolean upper) {
            this.separator = separator;
            this.upper = upper;
        }

        @Member
        public String convertName(String name) {
            if (separator == 0) {
                return camel(name);
            }
            String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1" + separator + "$2").replaceAll("([A-Z])([A-Z][a-z])", "$1" + separator + "$2");
            return upper ? parted.toUpperCase(java.util.Locale.ROOT) : parted.toLowerCase(java.util.Locale.ROOT);
        }

        /** Capitals at the start become small ones, but the one that begins the second word. */
        private static String camel(String name) {
            StringBuilder out = new StringBuilder(name);
            for (int i = 0; i < name.length() && Character.isUpperCase(name.charAt(i)); i++) {
                if (i > 0 && i + 1 < name.length() && !Character.isUpperCase(name.charAt(i + 1))) {
                    break;
                }
                out.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
            return out.toString();
        }
    }

    /** System.Text.Encodings.Web.JavaScriptEncoder. */
    @ClrClass(value = "System.Text.Encodings.Web.JavaScriptEncoder", isAbstract = true)
    public static final class Encoder {

        @Get public static final Encoder Default = new Encoder(false);
        @Get public static final Encoder UnsafeRelaxedJsonEscaping = new Encoder(true);

        private final boolean relaxed;

        private Encoder(boolean relaxed) {
            this.relaxed = relaxed;
        }
    }
}
