package org.mooring.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** What names say that their values are nobody else's business. */
final class SecretNames {

    private static final Pattern WITHIN = Pattern.compile("password|passwd|passphrase|secret|apikey|accesskey|accountkey|sharedkey|privatekey"
        + "|authorization|bearer|connectionstring|securestring");
    private static final Pattern WHOLE = Pattern.compile("pass|passw|passwo|passwor|storepass|srcstorepass|deststorepass|keypass|dbpass|userpass|pin|pincode|psw|sas|.*pwd|.*token|.*credential");
    private static final Pattern SEPARATORS = Pattern.compile("[-_. ]");

    private SecretNames() {}

    /** @param name of a parameter, a variable, a key, a property */
    static boolean isSecret(String name) {
        String plain = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        if (plain.length() > 64 || plain.equals("pwd")) { // that is the location
            return false;
        }
        return WITHIN.matcher(plain).find() || WHOLE.matcher(plain).matches();
    }

    /** Of a parameter, where {@code pwd} is no location. */
    static boolean isSecretParameter(String name) {
        return name.equalsIgnoreCase("pwd") || isSecret(name);
    }
}
