package org.mooring.api.host;

/** System.ConsoleColor; {@link #ordinal()} is its number. */
public enum ConsoleColor {
    Black, DarkBlue, DarkGreen, DarkCyan, DarkRed, DarkMagenta, DarkYellow, Gray, DarkGray, Blue, Green, Cyan, Red, Magenta, Yellow, White
}
