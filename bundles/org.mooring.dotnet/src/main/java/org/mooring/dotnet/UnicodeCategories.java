package org.mooring.dotnet;

/** System.Globalization.UnicodeCategory of characters. */
public final class UnicodeCategories {

    /** Java's categories in the order of System.Globalization.UnicodeCategory. */
    private static final byte[] CATEGORIES = {Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
        Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
        Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
        Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
        Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
        Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL,
        Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL, Character.UNASSIGNED};

    private UnicodeCategories() {}

    public static Object of(int codePoint) {
        int type = Character.getType(codePoint);
        int number = 0;
        while (number < CATEGORIES.length - 1 && CATEGORIES[number] != type) {
            number++;
        }
        return ((ClrEnum) ClrTypes.find("System.Globalization.UnicodeCategory")).value(number);
    }
}
