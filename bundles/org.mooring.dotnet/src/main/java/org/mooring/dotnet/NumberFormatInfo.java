package org.mooring.dotnet;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** System.Globalization.NumberFormatInfo: how a culture writes numbers. A fresh one is the invariant culture's. */
@ClrClass(value = "System.Globalization.NumberFormatInfo", interfaces = {"System.IFormatProvider", "System.ICloneable"},
    order = {"CurrencyDecimalDigits", "CurrencyDecimalSeparator", "IsReadOnly", "CurrencyGroupSizes", "NumberGroupSizes",
        "PercentGroupSizes", "CurrencyGroupSeparator", "CurrencySymbol", "NaNSymbol", "CurrencyNegativePattern",
        "NumberNegativePattern", "PercentPositivePattern", "PercentNegativePattern", "NegativeInfinitySymbol", "NegativeSign",
        "NumberDecimalDigits", "NumberDecimalSeparator", "NumberGroupSeparator", "CurrencyPositivePattern", "PositiveInfinitySymbol",
        "PositiveSign", "PercentDecimalDigits", "PercentDecimalSeparator", "PercentGroupSeparator", "PercentSymbol", "PerMilleSymbol",
        "NativeDigits", "DigitSubstitution"})
public final class NumberFormatInfo implements Cloneable {

    private String negativeSign = "-";
    private String positiveSign = "+";
    private String decimalSeparator = ".";
    private String groupSeparator = ",";
    private String currencyDecimalSeparator = ".";
    private String currencyGroupSeparator = ",";
    private String percentSymbol = "%";
    private String perMilleSymbol = "‰";
    private String currencySymbol = "¤";
    private String nanSymbol = "NaN";
    private String positiveInfinity = "Infinity";
    private int numberDecimals = 2;
    private int currencyDecimals = 2;
    private int percentDecimals = 2;
    private int numberNegativePattern = 1;
    private int currencyPositivePattern;
    private int currencyNegativePattern;
    private int percentPositivePattern;
    private int percentNegativePattern;
    private boolean readOnly;

    @New
    public static NumberFormatInfo make() {
        return new NumberFormatInfo();
    }

    /** Of a locale of the JDK, with the number of digits that .NET has on Unix. */
    static NumberFormatInfo of(Locale locale) {
        NumberFormatInfo info = new NumberFormatInfo();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        info.decimalSeparator = String.valueOf(symbols.getDecimalSeparator());
        info.groupSeparator = String.valueOf(symbols.getGroupingSeparator());
        info.currencyDecimalSeparator = String.valueOf(symbols.getMonetaryDecimalSeparator());
        info.currencyGroupSeparator = String.valueOf(symbols.getMonetaryGroupingSeparator());
        info.negativeSign = String.valueOf(symbols.getMinusSign());
        info.percentSymbol = String.valueOf(symbols.getPercent());
        info.currencySymbol = locale.getCountry().isEmpty() ? "¤" : symbols.getCurrencySymbol();
        info.positiveInfinity = "∞";
        info.numberDecimals = 3;
        info.percentDecimals = 3;
        Currency currency = locale.getCountry().isEmpty() ? null : symbols.getCurrency();
        info.currencyDecimals = currency == null || currency.getDefaultFractionDigits() < 0 ? 2 : currency.getDefaultFractionDigits();
        String money = ((java.text.DecimalFormat) java.text.NumberFormat.getCurrencyInstance(locale)).toPattern();
        boolean after = money.indexOf('¤') > 0;
        boolean spaced = money.indexOf('\u00a0') >= 0 || money.indexOf(' ') >= 0;
        info.currencyPositivePattern = after ? spaced ? 3 : 1 : spaced ? 2 : 0;
        info.currencyNegativePattern = after ? spaced ? 8 : 5 : spaced ? 9 : 1;
        String percent = ((java.text.DecimalFormat) java.text.NumberFormat.getPercentInstance(locale)).toPattern();
        boolean percentSpaced = percent.indexOf('\u00a0') >= 0 || percent.indexOf('\u202f') >= 0 || percent.indexOf(' ') >= 0;
        info.percentPositivePattern = percentSpaced ? 0 : 1;
        info.percentNegativePattern = percentSpaced ? 0 : 1;
        return info;
    }

    NumberFormatInfo frozen() {
        readOnly = true;
        return this;
    }

    private void check() {
        if (readOnly) {
            throw Exceptions.invalidOperation("Instance is read-only.");
        }
    }

    @Override
    @Member
    @Type("System.Object")
    public NumberFormatInfo clone() {
        try {
            NumberFormatInfo copy = (NumberFormatInfo) super.clone();
            copy.readOnly = false;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Get
    public static NumberFormatInfo invariantInfo() {
        return Culture.INVARIANT.numbers();
    }

    @Get
    public static NumberFormatInfo currentInfo() {
        return Culture.current().numbers();
    }

    @Get
    public boolean isReadOnly() {
        return readOnly;
    }

    @Get
    public String negativeSign() {
        return negativeSign;
    }

    @Set
    public void negativeSign(String value) {
        check();
        negativeSign = value;
    }

    @Get
    public String positiveSign() {
        return positiveSign;
    }

    @Set
    public void positiveSign(String value) {
        check();
        positiveSign = value;
    }

    @Get
    public String numberDecimalSeparator() {
        return decimalSeparator;
    }

    @Set
    public void numberDecimalSeparator(String value) {
        check();
        decimalSeparator = value;
    }

    @Get
    public String numberGroupSeparator() {
        return groupSeparator;
    }

    @Set
    public void numberGroupSeparator(String value) {
        check();
        groupSeparator = value;
    }

    @Get
    public String currencyDecimalSeparator() {
        return currencyDecimalSeparator;
    }

    @Set
    public void currencyDecimalSeparator(String value) {
        check();
        currencyDecimalSeparator = value;
    }

    @Get
    public String currencyGroupSeparator() {
        return currencyGroupSeparator;
    }

    @Set
    public void currencyGroupSeparator(String value) {
        check();
        currencyGroupSeparator = value;
    }

    @Get
    public String currencySymbol() {
        return currencySymbol;
    }

    @Set
    public void currencySymbol(String value) {
        check();
        currencySymbol = value;
    }

    @Get
    public String percentSymbol() {
        return percentSymbol;
    }

    @Set
    public void percentSymbol(String value) {
        check();
        percentSymbol = value;
    }

    @Get
    public String percentDecimalSeparator() {
        return decimalSeparator;
    }

    @Get
    public String percentGroupSeparator() {
        return groupSeparator;
    }

    @Get
    public String perMilleSymbol() {
        return perMilleSymbol;
    }

    @Get
    public String naNSymbol() {
        return nanSymbol;
    }

    @Get
    public String positiveInfinitySymbol() {
        return positiveInfinity;
    }

    @Get
    public String negativeInfinitySymbol() {
        return negativeSign + positiveInfinity;
    }

    @Get
    public int numberDecimalDigits() {
        return numberDecimals;
    }

    @Set
    public void numberDecimalDigits(int value) {
        check();
        numberDecimals = value;
    }

    @Get
    public int currencyDecimalDigits() {
        return currencyDecimals;
    }

    @Set
    public void currencyDecimalDigits(int value) {
        check();
        currencyDecimals = value;
    }

    @Get
    public int percentDecimalDigits() {
        return percentDecimals;
    }

    @Set
    public void percentDecimalDigits(int value) {
        check();
        percentDecimals = value;
    }

    @Get
    public int numberNegativePattern() {
        return numberNegativePattern;
    }

    @Get
    public int currencyPositivePattern() {
        return currencyPositivePattern;
    }

    @Get
    public int currencyNegativePattern() {
        return currencyNegativePattern;
    }

    @Get
    public int percentPositivePattern() {
        return percentPositivePattern;
    }

    @Get
    public int percentNegativePattern() {
        return percentNegativePattern;
    }

    @Set
    public void percentDecimalSeparator(String value) {
        numberDecimalSeparator(value);
    }

    @Set
    public void percentGroupSeparator(String value) {
        numberGroupSeparator(value);
    }

    @Set
    public void numberNegativePattern(int value) {
        check();
        numberNegativePattern = value;
    }

    @Set
    public void currencyPositivePattern(int value) {
        check();
        currencyPositivePattern = value;
    }

    @Set
    public void currencyNegativePattern(int value) {
        check();
        currencyNegativePattern = value;
    }

    @Set
    public void percentPositivePattern(int value) {
        check();
        percentPositivePattern = value;
    }

    @Set
    public void percentNegativePattern(int value) {
        check();
        percentNegativePattern = value;
    }

    @Set
    public void naNSymbol(String value) {
        check();
        nanSymbol = value;
    }

    @Set
    public void positiveInfinitySymbol(String value) {
        check();
        positiveInfinity = value;
    }

    @Set
    public void perMilleSymbol(String value) {
        check();
        perMilleSymbol = value;
    }

    @Get
    public int[] numberGroupSizes() {
        return new int[] {3};
    }

    @Get
    public int[] currencyGroupSizes() {
        return new int[] {3};
    }

    @Get
    public int[] percentGroupSizes() {
        return new int[] {3};
    }

    @Get
    public String[] nativeDigits() {
        return new String[] {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    }

    @Get
    @Type("System.Globalization.DigitShapes")
    public Object digitSubstitution() {
        return ((ClrEnum) ClrTypes.named("System.Globalization.DigitShapes")).value(1);
    }

    @Member
    public static NumberFormatInfo getInstance(@Type("System.IFormatProvider") Object formatProvider) {
        return Culture.ofProvider(formatProvider).numbers();
    }

    @Member
    public Object getFormat(ClrType formatType) {
        return formatType.name().equals("NumberFormatInfo") ? this : null;
    }

    @Member
    public static NumberFormatInfo readOnly(NumberFormatInfo nfi) {
        return nfi.clone().frozen();
    }
}
