package org.mooring.api.configuration;

/** How much of the language a session may use (System.Management.Automation.PSLanguageMode); {@link #ordinal()} is its number. */
public enum LanguageMode {
    FullLanguage, RestrictedLanguage, NoLanguage, ConstrainedLanguage
}
